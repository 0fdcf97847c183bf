package eu.schakel.agreements;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** Everything public that this desk can be asked, now or as it was known on a day; reads with the role that sees nothing else. */
public final class AgreementReads {
    /** Most rows in one answer: above it a reader wants a file, and pages stay quick. */
    public static final int MAX_LIMIT = 500;

    /** Later than anything known; PostgreSQL takes no offset beyond 16 hours, so not {@link OffsetDateTime#MAX}. */
    private static final OffsetDateTime NEVER = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final TypeReference<Map<String, String>> TITLES = new TypeReference<>() {};

    private final Database database;
    private final Period silentAfter;

    /** @param silentAfter how long nobody may speak before an agreement counts as silent */
    public AgreementReads(Database database, Period silentAfter) {
        this.database = database;
        this.silentAfter = silentAfter;
    }

    public Period silentAfter() {
        return silentAfter;
    }

    /** An agreement and what follows on the day asked for. */
    public record Judged(Agreement agreement, Judgement judgement, Instant changedAt) {}

    /**
     * Some rows, and how many there are in all.
     *
     * @param guessed nothing has the words as typed; these are the agreements with words that look like them
     */
    public record Listing(List<Judged> rows, long total, boolean guessed) {}

    /** What sort of order a list has. */
    public enum Order {
        /** As in the declaration; with a search text, best match first. */
        NATURAL,
        /** Next date first. */
        DUE,
        /** Newest change first. */
        CHANGED,
        /** Longest silence first. */
        SPOKE;

        /** The word in addresses and message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** All words. */
        public static List<String> listWords() {
            return Arrays.stream(values()).map(Order::word).toList();
        }

        /**
         * Reads the word.
         *
         * @throws IllegalArgumentException for a word that is none of these
         */
        public static Order of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** The agreements that a filter leaves, a page of them. */
    public Listing list(Filter filter, Moment moment, Order order, int offset, int limit) {
        return database.in(Access.READING, sql -> {
            var found = page(sql, Selection.of(filter, moment, silentAfter), moment, order, offset, limit);
            if (found.total() > 0
                    || filter.text() == null
                    || Selection.hits(sql, Selection.words(filter.text(), moment, silentAfter))) {
                return found;
            }
            var swapped = Swapped.of(filter.text());
            if (!swapped.isEmpty() && Selection.hits(sql, Selection.words(swapped, moment, silentAfter))) {
                var meant = Selection.of(filter.withText(swapped), moment, silentAfter);
                var rows = page(sql, meant, moment, order, offset, limit);
                return new Listing(rows.rows(), rows.total(), true);
            }
            sql.execute(Selection.LIKENESS);
            var similar = page(sql, Selection.similar(filter, moment, silentAfter), moment, order, offset, limit);
            return new Listing(similar.rows(), similar.total(), true);
        });
    }

    private Listing page(DSLContext sql, Selection selection, Moment moment, Order order, int offset, int limit) {
        var arguments = new ArrayList<>(selection.arguments());
        arguments.addAll(selection.orderArguments(order));
        arguments.add(Math.min(limit, MAX_LIMIT));
        arguments.add(Math.max(offset, 0));
        // What words find is looked for once, and counted on the way; all of a list an index counts faster.
        var counting = selection.search() != null;
        var rows = sql.fetch(
                "select a.state, a.changed_at" + (counting ? ", count(*) over ()" : "") + " from " + selection.from()
                        + " where " + selection.where() + " order by " + selection.orderBy(order)
                        + " limit ? offset ?",
                arguments.toArray());
        long total = counting && !rows.isEmpty() ? rows.getFirst().get(2, Long.class) : Selection.count(sql, selection);
        return new Listing(rows.map(row -> judged(row, moment)), total, false);
    }

    /** Open agreements of a side's own on which it has never given a reading, or none since a day; next date first. */
    public List<Judged> listWithoutReading(String side, @Nullable LocalDate since, Moment moment) {
        return list(
                "not a.removed and not a.closed and a.state->'entry'->'owners'->cast(? as text) is not null"
                        + " and coalesce(cast(a.state->'readings'->cast(? as text)->>'saidAt' as timestamptz), '-infinity') < ?"
                        + " order by a.due nulls last, a.position",
                List.of(side, side, start(since == null ? LocalDate.EPOCH : since)),
                moment);
    }

    /** Agreements with a public question that waits for its answer. */
    public List<Judged> listWithOpenQuestion(Moment moment) {
        return list(
                "not a.removed"
                        + " and exists (select 1 from jsonb_array_elements(a.state->'questions') q where q->>'answeredAt' is null)"
                        + " order by a.due nulls last, a.position",
                List.of(),
                moment);
    }

    /** Open agreements for which a side named a next step on or before a day. */
    public List<Judged> listWithNextStep(String side, LocalDate until, Moment moment) {
        return list(
                "not a.removed and not a.closed"
                        + " and cast(a.state->'readings'->cast(? as text)->>'nextDate' as date) <= ?"
                        + " order by a.state->'readings'->cast(? as text)->>'nextDate', a.position",
                List.of(side, until, side),
                moment);
    }

    /** Agreements that came into the register on a day or later, as in their declaration. */
    public List<Judged> listEnteredSince(LocalDate day, Moment moment) {
        return list(
                "not a.removed and cast(a.state->>'enteredAt' as timestamptz) >= ? order by a.declaration, a.position",
                List.of(start(day)),
                moment);
    }

    private List<Judged> list(String condition, List<Object> values, Moment moment) {
        return database.in(Access.READING, sql -> {
            var known = Selection.known(moment);
            var arguments = new ArrayList<>(known.arguments());
            arguments.addAll(values);
            return sql.fetch(
                            "select a.state, a.changed_at from open.agreement a where " + known.where() + " and "
                                    + condition + " limit " + MAX_LIMIT,
                            arguments.toArray())
                    .map(row -> judged(row, moment));
        });
    }

    public Optional<Judged> find(String declaration, String id, Moment moment) {
        return database.in(Access.READING, sql -> {
            var known = Selection.known(moment);
            var arguments = new ArrayList<Object>(List.of(declaration, id));
            arguments.addAll(known.arguments());
            return sql.fetchOptional(
                            "select a.state, a.changed_at from open.agreement a where a.declaration = ? and a.id = ? and "
                                    + known.where(),
                            arguments.toArray())
                    .map(row -> judged(row, moment));
        });
    }

    /** The agreement that lives in a dossier. */
    public Optional<Judged> find(UUID dossier, Moment moment) {
        return database.in(Access.READING, sql -> {
            var known = Selection.known(moment);
            var arguments = new ArrayList<Object>(List.of(dossier));
            arguments.addAll(known.arguments());
            return sql.fetchOptional(
                            "select a.state, a.changed_at from open.agreement a where a.dossier = ? and "
                                    + known.where(),
                            arguments.toArray())
                    .map(row -> judged(row, moment));
        });
    }

    /** Ids and titles of agreements of a declaration, for links. */
    public Map<String, Map<String, String>> titles(String declaration, List<String> ids, Moment moment) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.in(Access.READING, sql -> {
            var known = Selection.known(moment);
            var arguments = new ArrayList<Object>(List.of(declaration, ids.toArray(new String[0])));
            arguments.addAll(known.arguments());
            var titles = new LinkedHashMap<String, Map<String, String>>();
            sql.fetch(
                            "select a.id, a.state->'entry'->'title' from open.agreement a"
                                    + " where a.declaration = ? and a.id = any(?) and " + known.where()
                                    + " order by a.position",
                            arguments.toArray())
                    .forEach(row -> titles.put(row.get(0, String.class), titles(row, 1)));
            return titles;
        });
    }

    /**
     * One line of a story.
     *
     * @param detail the event's own words, see {@link Story}
     */
    public record Line(
            UUID event,
            UUID dossier,
            String side,
            String organisation,
            String role,
            String type,
            Instant at,
            Instant knownAt,
            JsonNode detail) {}

    /** The line of time of a dossier, newest first. */
    public List<Line> story(UUID dossier, Moment moment) {
        return database.in(
                Access.READING,
                sql -> sql.fetch(
                                "select event, dossier, side, organisation, role, type, at, known_at, detail from open.story"
                                        + " where dossier = ? and known_at <= ? order by clock desc, side desc",
                                dossier,
                                until(moment))
                        .map(AgreementReads::line));
    }

    /** A line of any agreement's story, with its agreement. */
    public record Recent(Line line, Agreement agreement) {}

    /** What changed last, over all agreements: readings, questions, answers, milestones, changes of the file. */
    public List<Recent> recent(Moment moment, @Nullable LocalDate since, @Nullable String theme, int limit) {
        return database.in(Access.READING, sql -> {
            var known = Selection.known(moment);
            var arguments = new ArrayList<Object>(known.arguments());
            arguments.add(until(moment));
            arguments.add(since == null ? OffsetDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC) : start(since));
            arguments.add(theme == null ? "" : theme);
            arguments.add(theme == null ? "" : theme);
            arguments.add(limit);
            return sql.fetch(
                            "select s.event, s.dossier, s.side, s.organisation, s.role, s.type, s.at, s.known_at, s.detail,"
                                    + " a.state from open.story s join open.agreement a on a.dossier = s.dossier and "
                                    + known.where()
                                    + " where s.known_at <= ? and s.known_at >= ? and (? = '' or a.theme = ?)"
                                    + " and s.type not in ('dossier.opened', 'agreements.entered')"
                                    + " order by s.known_at desc, s.clock desc limit ?",
                            arguments.toArray())
                    .map(row -> new Recent(line(row), agreement(row, 9)));
        });
    }

    /**
     * How far a theme is.
     *
     * @param byStatus number of agreements by the common status' word, or {@code unsaid}, {@code different}
     */
    public record ThemeTotals(
            String theme,
            long total,
            Map<String, Long> byStatus,
            long late,
            long silent,
            @Nullable LocalDate nextDate) {}

    /** Every theme that has agreements. */
    public List<ThemeTotals> themes(Moment moment) {
        return database.in(Access.READING, sql -> {
            var known = Selection.known(moment);
            var silent = moment.day().minus(silentAfter);
            var arguments = new ArrayList<Object>(List.of(moment.day(), silent, moment.day()));
            arguments.addAll(known.arguments());
            var totals = new LinkedHashMap<String, ThemeTotals>();
            for (var row : sql.fetch(
                    "select a.theme, coalesce(a.status, a.standing), count(*),"
                            + " count(*) filter (where not a.done and a.due < ?),"
                            + " count(*) filter (where not a.closed and a.spoke < ?),"
                            + " min(a.due) filter (where not a.closed and a.due >= ?)"
                            + " from open.agreement a where not a.removed and " + known.where()
                            + " group by 1, 2 order by min(a.position)",
                    arguments.toArray())) {
                totals.merge(row.get(0, String.class), totals(row), AgreementReads::sum);
            }
            return List.copyOf(totals.values());
        });
    }

    /** Numbers for the front page. */
    public record Totals(long all, long late, long silent, long different, long unsaid) {
        /** What the themes come to together. */
        public static Totals of(List<ThemeTotals> themes) {
            return new Totals(
                    sum(themes, ThemeTotals::total),
                    sum(themes, ThemeTotals::late),
                    sum(themes, ThemeTotals::silent),
                    sum(themes, theme -> theme.byStatus().getOrDefault(Judgement.Standing.DIFFERENT.word(), 0L)),
                    sum(themes, theme -> theme.byStatus().getOrDefault(Judgement.Standing.UNSAID.word(), 0L)));
        }

        private static long sum(List<ThemeTotals> themes, ToLongFunction<ThemeTotals> number) {
            return themes.stream().mapToLong(number).sum();
        }
    }

    public Totals totals(Moment moment) {
        return Totals.of(themes(moment));
    }

    /** A declaration whose agreements are in the register. */
    public record Declaration(
            UUID dossier, String id, Map<String, String> title, LocalDate date, String home, List<String> parties) {}

    public List<Declaration> declarations() {
        return database.in(
                Access.READING,
                sql -> sql.fetch(
                                "select dossier, id, title, date, home, parties from open.declaration order by date desc")
                        .map(row -> new Declaration(
                                row.get(0, UUID.class),
                                row.get(1, String.class),
                                titles(row, 2),
                                row.get(3, LocalDate.class),
                                row.get(4, String.class),
                                List.of(row.get(5, String[].class)))));
    }

    /** A paragraph of a declaration, when its text was given at loading. */
    public record Paragraph(String id, String chapter, String section, String text) {}

    public Optional<Paragraph> findParagraph(String declaration, String id) {
        return database.in(
                Access.READING,
                sql -> sql.fetchOptional(
                                "select id, chapter, section, text from open.paragraph where declaration = ? and id = ?",
                                Agreements.dossierOf(declaration),
                                id)
                        .map(row -> new Paragraph(
                                row.get(0, String.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                row.get(3, String.class))));
    }

    /** What was done about a report of an error. */
    public record Correction(
            UUID event, String side, String page, LocalDate reported, boolean corrected, Wording what, Instant at) {}

    /** Newest first. */
    public List<Correction> corrections(Moment moment) {
        return database.in(
                Access.READING,
                sql -> sql.fetch(
                                "select event, side, page, reported, corrected, what, published_at from open.correction"
                                        + " where known_at <= ? order by published_at desc limit " + MAX_LIMIT,
                                until(moment))
                        .map(row -> new Correction(
                                row.get(0, UUID.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                row.get(3, LocalDate.class),
                                row.get(4, Boolean.class),
                                Wording.read(row.get(5, String.class)),
                                row.get(6, OffsetDateTime.class).toInstant())));
    }

    private Judged judged(Record row, Moment moment) {
        var agreement = agreement(row, 0);
        return new Judged(
                agreement,
                Judgement.of(agreement, moment.day(), silentAfter),
                row.get(1, OffsetDateTime.class).toInstant());
    }

    static Agreement agreement(Record row, int column) {
        return AgreementJson.MAPPER.readValue(row.get(column, String.class), Agreement.class);
    }

    static Map<String, String> titles(Record row, int column) {
        return AgreementJson.MAPPER.readValue(row.get(column, String.class), TITLES);
    }

    static Line line(Record row) {
        return line(row, 0);
    }

    /** The nine columns of a line, from the first of them on. */
    static Line line(Record row, int first) {
        return new Line(
                row.get(first, UUID.class),
                row.get(first + 1, UUID.class),
                row.get(first + 2, String.class),
                row.get(first + 3, String.class),
                row.get(first + 4, String.class),
                row.get(first + 5, String.class),
                row.get(first + 6, OffsetDateTime.class).toInstant(),
                row.get(first + 7, OffsetDateTime.class).toInstant(),
                AgreementJson.MAPPER.readTree(row.get(first + 8, String.class)));
    }

    private static ThemeTotals totals(Record row) {
        return new ThemeTotals(
                row.get(0, String.class),
                row.get(2, Long.class),
                Map.of(row.get(1, String.class), row.get(2, Long.class)),
                row.get(3, Long.class),
                row.get(4, Long.class),
                row.get(5, LocalDate.class));
    }

    private static ThemeTotals sum(ThemeTotals a, ThemeTotals b) {
        var byStatus = new LinkedHashMap<>(a.byStatus());
        b.byStatus().forEach((status, count) -> byStatus.merge(status, count, Long::sum));
        return new ThemeTotals(
                a.theme(),
                a.total() + b.total(),
                byStatus,
                a.late() + b.late(),
                a.silent() + b.silent(),
                earlier(a.nextDate(), b.nextDate()));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
    }

    static OffsetDateTime until(Moment moment) {
        return moment.at() == null ? NEVER : moment.at().atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(Judgement.ZONE).toOffsetDateTime();
    }
}
