package eu.schakel.agreements.pages;

import eu.schakel.agreements.AgreementReads.Line;
import eu.schakel.agreements.AgreementReads.Order;
import eu.schakel.agreements.Entry;
import eu.schakel.agreements.Moment;
import eu.schakel.portal.Link;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From a page of a past day to what changed since; nothing on the page of now. */
final class Since {
    private Since() {}

    /** To the agreements that changed, newest first, as the page's own filters leave them. */
    static @Nullable Link list(Asked asked, String path, Map<String, String> filters) {
        var on = asked.on();
        var now = Moment.now(asked.portal().clock()).day();
        if (on == null || !on.isBefore(now)) {
            return null;
        }
        var parameters = new LinkedHashMap<>(filters);
        // The page shows the end of its day: what changed on that day is on it.
        parameters.put("since", on.plusDays(1).toString());
        parameters.put(ListQuery.ORDER, Order.CHANGED.word());
        return new Link(
                asked.words().text("since.list", "date", asked.words().date(on)),
                ofNow(asked).to(path, parameters));
    }

    /** To an agreement's story as it is now, which begins with the newest. */
    static @Nullable Link story(Asked asked, Entry entry, List<Line> wholeStory) {
        var on = asked.on();
        var until = asked.moment().at();
        if (on == null || until == null) {
            return null;
        }
        var count = wholeStory.stream()
                .filter(line -> line.knownAt().isAfter(until))
                .count();
        return new Link(
                asked.words().text("since.story", "date", asked.words().date(on), "count", count),
                ofNow(asked).agreement(entry) + "#story");
    }

    private static Links ofNow(Asked asked) {
        return new Links(asked.words().language(), null);
    }
}
