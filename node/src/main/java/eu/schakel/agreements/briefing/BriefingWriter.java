package eu.schakel.agreements.briefing;

import eu.schakel.agreements.Agreement;
import eu.schakel.agreements.AgreementReads.Judged;
import eu.schakel.agreements.Entry;
import eu.schakel.agreements.NamedDate;
import eu.schakel.agreements.Reading;
import eu.schakel.agreements.TimeReads.Coming;
import eu.schakel.agreements.briefing.Briefing.Change;
import eu.schakel.agreements.briefing.Briefing.Waiting;
import eu.schakel.agreements.briefing.BriefingView.Line;
import eu.schakel.agreements.briefing.BriefingView.Said;
import eu.schakel.agreements.briefing.BriefingView.Section;
import eu.schakel.agreements.staff.Words;
import eu.schakel.portal.Definitions;
import eu.schakel.portal.Texts;
import eu.schakel.portal.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts a briefing into words of one language. */
public final class BriefingWriter {
    /** The base name of this package's messages. */
    public static final String MESSAGES = "eu/schakel/agreements/briefing/messages";

    /** Lines of one section: two pages of it are read, the third is not; the register has the rest. */
    static final int MOST_LINES = 15;

    /** Characters of a ground: three lines on paper. The page of the agreement has all of it. */
    static final int LONGEST_GROUND_CHARS = 260;

    /** Things said of one agreement besides its readings. */
    private static final int MOST_REMARKS = 3;

    private final Words words;
    private final Texts texts;
    private final String host;

    /**
     * A writer.
     *
     * @param words of the staff's pages
     * @param texts the messages of this package in the same language
     * @param host what links begin with: nothing on a page, the public address on paper
     */
    public BriefingWriter(Words words, Texts texts, String host) {
        this.words = words;
        this.texts = texts;
        this.host = host;
    }

    /** The whole briefing. */
    public BriefingView write(Briefing briefing) {
        var sections = List.of(
                section("different", briefing.different(), judged -> different(judged), "/different"),
                section("late", briefing.late(), judged -> late(judged, briefing), "/late"),
                section("silent", briefing.silent(), judged -> silent(judged, briefing), "/silent"),
                section("waiting", briefing.waiting(), waiting -> waiting(waiting, briefing), "/work"),
                section("changes", briefing.changes(), change -> change(change, briefing), "/agreements"),
                section("coming", briefing.coming(), coming -> coming(coming, briefing), "/agreements"),
                section("entered", briefing.entered(), judged -> entered(judged), "/agreements"),
                section("removed", briefing.removed(), this::removed, "/agreements"));
        return new BriefingView(
                texts.get("title", "date", words.date(briefing.meeting())),
                lead(briefing),
                facts(briefing),
                texts.get("numbers.title"),
                numbers(briefing),
                sections.stream()
                        .filter(section -> !section.lines().isEmpty() || isAlwaysThere(section))
                        .toList(),
                basis(briefing));
    }

    /** That nothing is late is news; that nothing was removed is not. */
    private static boolean isAlwaysThere(Section section) {
        return !List.of("entered", "removed").contains(section.id());
    }

    private String lead(Briefing briefing) {
        var sides = new TreeSet<String>();
        briefing.declarations().forEach(declaration -> sides.addAll(declaration.parties()));
        var names = sides.stream().map(side -> words.side(side).name()).sorted().toList();
        return texts.get(
                "lead",
                "sides",
                String.join(" – ", names),
                "count",
                briefing.totals().all());
    }

    private Definitions facts(Briefing briefing) {
        var rows = new ArrayList<Definitions.Row>();
        rows.add(new Definitions.Row(texts.get("fact.meeting"), words.formats().dateWithWeekday(briefing.meeting())));
        rows.add(new Definitions.Row(
                texts.get("fact.period"),
                texts.get(
                        "fact.period.value",
                        "since",
                        words.date(briefing.since()),
                        "until",
                        words.date(briefing.meeting()))));
        briefing.declarations()
                .forEach(declaration -> rows.add(new Definitions.Row(
                        texts.get("fact.declaration"),
                        declaration.title().getOrDefault(words.language().tag(), declaration.id()))));
        return new Definitions(rows);
    }

    private List<BriefingView.Figure> numbers(Briefing briefing) {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("different", briefing.different().size());
        counts.put("late", briefing.late().size());
        counts.put("silent", briefing.silent().size());
        counts.put("waiting", briefing.waiting().size());
        counts.put("changes", briefing.changes().size());
        counts.put("coming", briefing.coming().size());
        return counts.entrySet().stream()
                .map(each -> new BriefingView.Figure(
                        each.getValue(), texts.get(each.getKey() + ".count", "count", each.getValue()), each.getKey()))
                .toList();
    }

    private String basis(Briefing briefing) {
        var newest = briefing.newest();
        return newest == null
                ? texts.get("basis.empty")
                : texts.get("basis", "moment", words.formats().dateTime(newest), "host", host);
    }

    private <T> Section section(String id, List<T> found, Function<T, Line> toLine, String restPath) {
        var lines = found.stream().limit(MOST_LINES).map(toLine).toList();
        var more = found.size() - lines.size();
        return new Section(
                id,
                texts.get(id + ".title"),
                texts.get(id + ".how"),
                lines,
                texts.get(id + ".none"),
                more == 0 ? null : texts.get("rest", "count", more),
                href(restPath));
    }

    private Line different(Judged judged) {
        var agreement = judged.agreement();
        return line(
                agreement, texts.get("different.mark"), Tone.DIFFERENT, texts.get("different.why"), said(agreement));
    }

    private Line late(Judged judged, Briefing briefing) {
        var agreement = judged.agreement();
        var since = judged.judgement().lateSince();
        var due = since == null ? briefing.meeting() : since.minusDays(1);
        var key = agreement.entry().deadline() == null ? "late.why.rhythm" : "late.why";
        return line(
                agreement,
                words.formats().daysLeft(due, briefing.meeting()),
                Tone.LATE,
                texts.get(key, "date", words.date(due), "owners", owners(agreement)),
                said(agreement));
    }

    private Line silent(Judged judged, Briefing briefing) {
        var agreement = judged.agreement();
        var since = judged.judgement().silentSince();
        var key = agreement.saidAt() == null ? "silent.why.never" : "silent.why";
        return line(
                agreement,
                since == null ? "" : words.formats().relativeDays(since, briefing.meeting()),
                Tone.QUIET,
                texts.get(
                        key,
                        "date",
                        words.date(since == null ? briefing.meeting() : since),
                        "owners",
                        owners(agreement)),
                List.of());
    }

    private Line waiting(Waiting waiting, Briefing briefing) {
        var question = waiting.question();
        var agreement = waiting.agreement();
        var awaited = agreement.entry().owners().entrySet().stream()
                .filter(owner -> !owner.getKey().equals(question.side()))
                .map(owner -> words.side(owner.getKey()).name() + " ("
                        + owner.getValue().body() + ")")
                .toList();
        return line(
                agreement,
                words.formats().daysLeft(question.answerBy(), briefing.meeting()),
                question.answerBy().isBefore(briefing.meeting()) ? Tone.LATE : Tone.WAITING,
                texts.get(
                        waiting.shared() ? "waiting.why.shared" : "waiting.why",
                        "asker",
                        words.side(question.side()).name(),
                        "awaited",
                        String.join(", ", awaited),
                        "asked",
                        words.formats().date(question.askedAt()),
                        "question",
                        shortened(question.question())),
                List.of());
    }

    private Line change(Change change, Briefing briefing) {
        var agreement = change.agreement();
        var inPeriod = change.story().stream()
                .filter(line -> BriefingReads.isSince(line.at(), briefing.since()))
                .toList();
        var said = new ArrayList<Said>();
        for (var side : words.nodes(agreement.entry())) {
            Changes.of(side, change.story(), briefing.since())
                    .ifPresent(moved -> said.add(new Said(
                            words.side(side),
                            moved.before() == null || moved.before() == moved.after()
                                    ? words.status(moved.after())
                                    : texts.get(
                                            "changes.moved",
                                            "before",
                                            words.status(moved.before()),
                                            "after",
                                            words.status(moved.after())),
                            ground(
                                    moved.line().detail().path("evidence").asString(""),
                                    moved.line().organisation(),
                                    words.formats().date(moved.line().at())))));
        }
        var remarks = inPeriod.stream()
                .filter(line -> !line.type().equals(Changes.READING))
                .limit(MOST_REMARKS)
                .map(line -> words.side(line.side()).name() + ": " + shortened(words.say(line, agreement.entry())))
                .toList();
        var newest = inPeriod.isEmpty()
                ? ""
                : words.formats().date(inPeriod.getFirst().at());
        return line(agreement, newest, Tone.BUSY, String.join(" ", remarks), said);
    }

    private Line coming(Coming coming, Briefing briefing) {
        var agreement = coming.agreement();
        var named = coming.named();
        var why = switch (named.what()) {
            case DUE -> texts.get("coming.why.due");
            case MILESTONE ->
                texts.get("coming.why.milestone", "milestone", words.milestoneTitle(agreement.entry(), named.ref()));
            case NEXT_STEP ->
                texts.get(
                        "coming.why.step",
                        "side",
                        words.side(named.ref()).name(),
                        "step",
                        shortened(agreement
                                .reading(named.ref())
                                .map(Reading::nextStep)
                                .orElse("")));
            case ANSWER -> texts.get("coming.why.answer");
        };
        var tone = named.what() == NamedDate.What.DUE ? Tone.WAITING : Tone.QUIET;
        return line(agreement, date(named.date(), briefing), tone, why, List.of());
    }

    private String date(LocalDate date, Briefing briefing) {
        return words.date(date) + " (" + words.formats().relativeDays(date, briefing.meeting()) + ")";
    }

    private Line entered(Judged judged) {
        var agreement = judged.agreement();
        return line(
                agreement,
                words.formats().date(agreement.enteredAt()),
                Tone.QUIET,
                texts.get("entered.why", "owners", owners(agreement)),
                List.of());
    }

    private Line removed(Agreement agreement) {
        return line(agreement, texts.get("removed.mark"), Tone.QUIET, texts.get("removed.why"), List.of());
    }

    private Line line(Agreement agreement, String mark, Tone tone, String why, List<Said> said) {
        var entry = agreement.entry();
        return new Line(
                words.title(entry),
                href("/agreements/" + entry.declaration() + "/" + entry.id()),
                mark,
                tone,
                why,
                said);
    }

    /** What each side says now, with its ground; a side that has not spoken says so. */
    private List<Said> said(Agreement agreement) {
        if (agreement.readings().isEmpty()) {
            return List.of();
        }
        return words.nodes(agreement.entry()).stream()
                .map(side -> agreement
                        .reading(side)
                        .map(reading -> new Said(
                                words.side(side),
                                words.status(reading.status()),
                                ground(
                                        reading.evidence() == null ? "" : reading.evidence(),
                                        reading.organisation(),
                                        words.formats().date(reading.saidAt()))))
                        .orElseGet(() -> new Said(words.side(side), texts.get("said.nothing"), "")))
                .toList();
    }

    private String ground(String evidence, String organisation, String date) {
        var basis = organisation + ", " + date;
        return evidence.isEmpty() ? basis : shortened(evidence) + " (" + basis + ")";
    }

    private String owners(Agreement agreement) {
        return String.join(
                "; ",
                words.nodes(agreement.entry()).stream()
                        .flatMap(node ->
                                Stream.ofNullable(agreement.entry().owners().get(node)))
                        .map(Entry.Owner::body)
                        .toList());
    }

    private String href(String path) {
        return host + "/" + words.language().tag() + path;
    }

    /** One line of text, cut between words. */
    static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= LONGEST_GROUND_CHARS) {
            return line;
        }
        var end = line.lastIndexOf(' ', LONGEST_GROUND_CHARS - 1);
        return line.substring(0, end < LONGEST_GROUND_CHARS / 2 ? LONGEST_GROUND_CHARS - 1 : end) + "…";
    }
}
