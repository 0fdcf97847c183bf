package eu.schakel.agreements.pages;

import eu.schakel.agreements.AgreementReads.Line;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Since when two readings stand to each other as they do: confirming a reading begins nothing new. */
final class StandingSince {
    private StandingSince() {}

    /** The moment of the reading after which the statuses became what they are; null when nobody has given one. */
    static @Nullable Instant of(List<Line> newestFirst) {
        var bySide = new HashMap<String, String>();
        Instant since = null;
        for (var line : newestFirst.reversed()) {
            if (Telling.isReading(line)) {
                var before = new HashSet<>(bySide.values());
                var alone = bySide.size();
                bySide.put(line.side(), Telling.word(line, "status"));
                if (since == null || alone != bySide.size() || stoodOtherwise(before, bySide)) {
                    since = line.at();
                }
            }
        }
        return since;
    }

    /** Two that differed and still differ began to differ earlier, whatever they say now. */
    private static boolean stoodOtherwise(Set<String> before, Map<String, String> now) {
        var statuses = new HashSet<>(now.values());
        var differedAndDiffer = before.size() > 1 && statuses.size() > 1;
        return !differedAndDiffer && !before.equals(statuses);
    }
}
