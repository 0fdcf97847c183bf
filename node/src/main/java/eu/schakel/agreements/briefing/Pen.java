package eu.schakel.agreements.briefing;

import eu.schakel.agreements.Agreement;
import eu.schakel.agreements.Entry;
import eu.schakel.agreements.briefing.BriefingView.Line;
import eu.schakel.agreements.briefing.BriefingView.Said;
import eu.schakel.agreements.briefing.BriefingView.Section;
import eu.schakel.agreements.staff.Words;
import eu.schakel.portal.Texts;
import eu.schakel.portal.Tone;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What every section of a briefing is written with.
 *
 * @param words of the staff's pages
 * @param texts the messages of this package in the same language
 * @param host what links begin with: nothing on a page, the public address on paper
 */
record Pen(Words words, Texts texts, String host) {
    /** Lines of one section: two pages of it are read, the third is not; the register has the rest. */
    static final int MOST_LINES = 15;

    /** Characters of a ground: three lines on paper. The page of the agreement has all of it. */
    static final int LONGEST_GROUND_CHARS = 260;

    /** A section with the first lines of what was found. */
    <T> Section section(String id, List<T> found, Function<T, Line> toLine, String restPath) {
        var lines = found.stream().limit(MOST_LINES).map(toLine).toList();
        return section(id, lines, found.size() - lines.size(), restPath);
    }

    /** A section with these lines, and how many are left out. */
    Section section(String id, List<Line> lines, int more, String restPath) {
        return new Section(
                id,
                texts.get(id + ".title"),
                texts.get(id + ".how"),
                lines,
                texts.get(id + ".none"),
                more == 0 ? null : texts.get("rest", "count", more),
                href(restPath));
    }

    Line line(Agreement agreement, String mark, Tone tone, String why, List<Said> said) {
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
    List<Said> said(Agreement agreement) {
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
                                        reading.evidence() == null ? "" : words.said(reading.evidence()),
                                        reading.organisation(),
                                        words.formats().date(reading.saidAt()))))
                        .orElseGet(() -> new Said(words.side(side), texts.get("said.nothing"), "")))
                .toList();
    }

    String ground(String evidence, String organisation, String date) {
        var basis = organisation + ", " + date;
        return evidence.isEmpty() ? basis : shortened(evidence) + " (" + basis + ")";
    }

    String owners(Agreement agreement) {
        return words.nodes(agreement.entry()).stream()
                .flatMap(node -> Stream.ofNullable(agreement.entry().owners().get(node)))
                .map(Entry.Owner::body)
                .collect(Collectors.joining("; "));
    }

    String href(String path) {
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
