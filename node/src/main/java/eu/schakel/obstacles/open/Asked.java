package eu.schakel.obstacles.open;

import eu.schakel.edge.ProblemException;
import eu.schakel.portal.Formats;
import eu.schakel.portal.Language;
import eu.schakel.portal.Page;
import eu.schakel.portal.data.Query;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What every page of this room is asked: in which language, and for which day.
 *
 * @param moment until which things are known
 * @param today the day that counts as today
 * @param on the past day of {@code ?on=}; absent for now
 */
record Asked(
        Context context,
        Room room,
        Wording words,
        Instant moment,
        LocalDate today,
        @Nullable LocalDate on) {
    /**
     * Reads the address.
     *
     * @throws ProblemException 404 for an unknown language, 422 with a sentence when the day is malformed or in the future
     */
    static Asked of(Context context, Room room) {
        return of(context, room, room.portal().language(context));
    }

    /** The same for an address without language. */
    static Asked of(Context context, Room room, Language language) {
        var query = new Query(context);
        var on = on(query, room.portal().clock());
        query.check();
        return new Asked(
                context,
                room,
                room.words(language),
                until(on, room.portal().clock()),
                on == null ? Formats.day(room.portal().clock().instant()) : on,
                on);
    }

    static @Nullable LocalDate on(Query query, Clock clock) {
        return query.pastDay("on", Formats.day(clock.instant()));
    }

    /** The end of a day in Brussels; now without one. */
    private static Instant until(@Nullable LocalDate on, Clock clock) {
        return on == null
                ? clock.instant()
                : on.plusDays(1).atStartOfDay(Formats.ZONE).toInstant().minusNanos(1_000);
    }

    Language language() {
        return words.language();
    }

    /** The page at this address, for that day. */
    Page page(String title, String description) {
        return room.portal().page(context, title).asOn(on).describedAs(description);
    }

    /** Answers with a template, which is given the page, the words and the view. */
    void show(String template, Page page, Object view) {
        room.portal().show(context, "obstacles/open/" + template, page, Map.of("words", words, "view", view));
    }

    /** The address of a page of this room, for the same day. */
    String to(String path) {
        return to(path, Map.of());
    }

    /** The same with these parameters. */
    String to(String path, Map<String, String> parameters) {
        var all = new LinkedHashMap<>(parameters);
        if (on != null) {
            all.put("on", on.toString());
        }
        return "/" + language().tag() + path + query(all);
    }

    /** The question mark and what follows; empty without parameters. */
    static String query(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
