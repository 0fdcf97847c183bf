package eu.schakel.agreements;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Since when the readings stand to each other as they do: confirming a reading begins nothing new. */
public final class StandingSince {
    private StandingSince() {}

    /** The moment of the reading after which the statuses became what they are; null when nobody has given one. */
    public static @Nullable Instant of(Agreement agreement) {
        var oldestFirst = Stream.concat(
                        agreement.earlier().stream(),
                        agreement.readings().values().stream().map(Earlier::of))
                .sorted(Comparator.comparing(Earlier::saidAt))
                .toList();
        var bySide = new HashMap<String, Status>();
        Instant since = null;
        for (var reading : oldestFirst) {
            var before = new HashSet<>(bySide.values());
            var alone = bySide.size();
            bySide.put(reading.side(), reading.status());
            if (since == null || alone != bySide.size() || stoodOtherwise(before, bySide)) {
                since = reading.saidAt();
            }
        }
        return since;
    }

    /** Two that differed and still differ began to differ earlier, whatever they say now. */
    private static boolean stoodOtherwise(Set<Status> before, Map<String, Status> now) {
        var statuses = new HashSet<>(now.values());
        var differedAndDiffer = before.size() > 1 && statuses.size() > 1;
        return !differedAndDiffer && !before.equals(statuses);
    }
}
