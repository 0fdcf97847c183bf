package eu.schakel.agreements;

import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A filter as a condition on {@code open.agreement a}.
 *
 * @param from the rows that the condition is about
 * @param arguments for the question marks in {@code from} and {@code where}
 * @param search the words that order the hits; absent without a search
 * @param typo whether the words are compared by likeness, since nothing has them as typed
 */
record Selection(
        String from,
        String where,
        List<Object> arguments,
        @Nullable String search,
        boolean typo) {
    /** A word with one letter wrong still is this much like the right one (pg_trgm's own limit, 0.6, misses short words). */
    static final String LIKENESS = "set local pg_trgm.word_similarity_threshold = 0.45";

    private static final String ROWS = "open.agreement a";

    /** Words in any of the languages. */
    private static final String IN_ALL_LANGUAGES = "websearch_to_tsquery('dutch', unaccent(?))"
            + " || websearch_to_tsquery('french', unaccent(?))"
            + " || websearch_to_tsquery('english', unaccent(?))"
            + " || websearch_to_tsquery('german', unaccent(?))";

    /** The words as a query, made once: offset 0 keeps PostgreSQL from making it again for every row. */
    private static final String ROWS_AND_QUERY = ROWS
            + " cross join (select " + IN_ALL_LANGUAGES
            + " || to_tsquery('simple', unaccent(?)) as query offset 0) wanted";

    /** Fewer letters begin too many words. */
    private static final int BEGINNING_MIN_LETTERS = 4;

    /** Rows that were known at a moment. */
    static Selection known(Moment moment) {
        if (moment.at() == null) {
            return new Selection(ROWS, "a.known_to is null", List.of(), null, false);
        }
        var at = moment.at().atOffset(ZoneOffset.UTC);
        return new Selection(
                ROWS, "a.known_from <= ? and (a.known_to is null or a.known_to > ?)", List.of(at, at), null, false);
    }

    static Selection of(Filter filter, Moment moment, Period silentAfter) {
        return build(filter, moment, silentAfter, false);
    }

    /** Whatever has these words, other wishes apart: only when nothing has them is a typing error likely. */
    static Selection words(String text, Moment moment, Period silentAfter) {
        return build(Filter.ofText(text), moment, silentAfter, false);
    }

    /** The same, with the words compared by likeness. */
    static Selection similar(Filter filter, Moment moment, Period silentAfter) {
        return build(filter, moment, silentAfter, true);
    }

    static boolean hits(DSLContext sql, Selection selection) {
        return !sql.fetch(
                        "select 1 from " + selection.from() + " where " + selection.where() + " limit 1",
                        selection.arguments().toArray())
                .isEmpty();
    }

    static long count(DSLContext sql, Selection selection) {
        return sql.fetchSingle(
                        "select count(*) from " + selection.from() + " where " + selection.where(),
                        selection.arguments().toArray())
                .get(0, Long.class);
    }

    String orderBy(AgreementReads.Order order) {
        return switch (order) {
            case NATURAL ->
                search == null
                        ? "a.declaration desc, a.position"
                        : typo
                                ? "word_similarity(?, a.words) desc, a.position"
                                : "ts_rank(a.search, wanted.query) desc, a.position";
            case DUE -> "a.due nulls last, a.position";
            case CHANGED -> "a.changed_at desc, a.position";
            case SPOKE -> "a.spoke, a.position";
        };
    }

    List<Object> orderArguments(AgreementReads.Order order) {
        return order == AgreementReads.Order.NATURAL && search != null && typo ? List.of(search) : List.of();
    }

    private static Selection build(Filter filter, Moment moment, Period silentAfter, boolean typo) {
        var known = known(moment);
        // What the file has no more stays readable at its address, but no list counts it.
        var where = new StringBuilder(known.where()).append(" and not a.removed");
        var arguments = new ArrayList<Object>();
        var words = SearchWords.of(filter.text() == null ? "" : filter.text());
        var search = words.wanted().isEmpty() ? null : words.wanted();
        var from = search == null || typo ? ROWS : ROWS_AND_QUERY;
        if (search != null && !typo) {
            arguments.addAll(List.of(search, search, search, search, beginnings(search)));
            where.append(" and a.search @@ wanted.query");
        }
        arguments.addAll(known.arguments());
        if (search != null && typo) {
            where.append(" and ? <% a.words");
            arguments.add(search);
        }
        for (var unwanted : words.unwanted()) {
            where.append(" and not a.search @@ (").append(IN_ALL_LANGUAGES).append(')');
            arguments.addAll(List.of(unwanted, unwanted, unwanted, unwanted));
        }
        and(where, arguments, "a.declaration = ?", filter.declaration());
        and(where, arguments, "a.theme = ?", filter.theme());
        and(
                where,
                arguments,
                "a.kind = ?",
                filter.kind() == null ? null : filter.kind().word());
        and(
                where,
                arguments,
                "a.standing = ?",
                filter.standing() == null ? null : filter.standing().word());
        and(
                where,
                arguments,
                filter.standing() == Judgement.Standing.DIFFERENT ? "? = any(a.statuses)" : "a.status = ?",
                filter.status() == null ? null : filter.status().word());
        and(
                where,
                arguments,
                "exists (select 1 from jsonb_each(a.state->'entry'->'owners') o where strpos(lower(o.value->>'body'), ?) > 0)",
                filter.body() == null ? null : filter.body().toLowerCase(Locale.ROOT));
        if (filter.late()) {
            and(where, arguments, "not a.done and a.due < ?", moment.day());
        }
        if (filter.silent()) {
            and(where, arguments, "not a.closed and a.spoke < ?", moment.day().minus(silentAfter));
        }
        if (filter.changedSince() != null) {
            OffsetDateTime start =
                    filter.changedSince().atStartOfDay(Judgement.ZONE).toOffsetDateTime();
            and(where, arguments, "a.changed_at >= ?", start);
        }
        return new Selection(from, where.toString(), List.copyOf(arguments), search, typo);
    }

    /**
     * The same words as the beginning of one in title or description, for Dutch and German write compounds as one word: fiets finds
     * fietsroutes. Empty where a word is short or the text has signs, which may mean "not" or "exactly this".
     */
    private static String beginnings(String search) {
        var words = search.split("\\s+");
        var plain = Arrays.stream(words)
                .allMatch(word -> word.length() >= BEGINNING_MIN_LETTERS
                        && word.codePoints().allMatch(Character::isLetter));
        return plain ? String.join(":*AB & ", words) + ":*AB" : "";
    }

    private static void and(StringBuilder where, List<Object> arguments, String condition, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            arguments.add(value);
        }
    }
}
