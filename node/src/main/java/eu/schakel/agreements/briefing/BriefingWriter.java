package eu.schakel.agreements.briefing;

import eu.schakel.agreements.briefing.BriefingView.Section;
import eu.schakel.agreements.staff.Words;
import eu.schakel.portal.Definitions;
import eu.schakel.portal.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;

/** Puts a briefing into words of one language. */
public final class BriefingWriter {
    /** The base name of this package's messages. */
    public static final String MESSAGES = "eu/schakel/agreements/briefing/messages";

    private final Words words;
    private final Texts texts;
    private final Pen pen;

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
        this.pen = new Pen(words, texts, host);
    }

    /** The whole briefing. */
    public BriefingView write(Briefing briefing) {
        var standing = new StandingLines(pen, briefing);
        var changing = new ChangeLines(pen, briefing);
        var coming = new ComingLines(pen, briefing);
        var sections = List.of(
                standing.different(),
                standing.late(),
                standing.silent(),
                new WaitingLines(pen, briefing).waiting(),
                changing.changes(),
                coming.coming(),
                changing.entered(),
                changing.removed());
        return new BriefingView(
                texts.get("title", "date", words.date(briefing.meeting())),
                lead(briefing),
                facts(briefing),
                texts.get("numbers.title"),
                numbers(briefing, coming.count()),
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

    private List<BriefingView.Figure> numbers(Briefing briefing, int datesAhead) {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("different", briefing.different().size());
        counts.put("late", briefing.late().size());
        counts.put("silent", briefing.silent().size());
        counts.put("waiting", briefing.waiting().size());
        counts.put("changes", briefing.changes().size());
        counts.put("coming", datesAhead);
        return counts.entrySet().stream()
                .map(each -> new BriefingView.Figure(
                        each.getValue(), texts.get(each.getKey() + ".count", "count", each.getValue()), each.getKey()))
                .toList();
    }

    private String basis(Briefing briefing) {
        var newest = briefing.newest();
        return newest == null
                ? texts.get("basis.empty")
                : texts.get("basis", "moment", words.formats().dateTime(newest), "host", pen.host());
    }
}
