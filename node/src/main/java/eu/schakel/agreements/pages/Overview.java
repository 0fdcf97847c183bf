package eu.schakel.agreements.pages;

import eu.schakel.agreements.AgreementReads.ThemeTotals;
import eu.schakel.agreements.Judgement.Standing;
import eu.schakel.agreements.NamedDate;
import eu.schakel.agreements.Status;
import eu.schakel.agreements.TimeReads.Coming;
import eu.schakel.portal.Link;
import eu.schakel.portal.Meter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Pieces that the front page and the pages of the themes share: progress, and what comes next. */
public final class Overview {
    private final Words words;
    private final Links links;

    Overview(Asked asked) {
        this.words = asked.words();
        this.links = asked.links();
    }

    /** A day ahead: all that happens on it in an agreement. */
    public record Ahead(String date, String isoDate, List<String> what, Link agreement) {}

    /** How far a theme is, each number leading to exactly its rows. */
    Meter meter(ThemeTotals totals) {
        var segments = new ArrayList<Meter.Segment>();
        for (var status :
                List.of(Status.FULFILLED, Status.UNDER_WAY, Status.STUCK, Status.DROPPED, Status.NOT_STARTED)) {
            segments.add(segment(totals, status.word(), words.status(status), shade(status), "status"));
        }
        segments.add(segment(
                totals, Standing.DIFFERENT.word(), words.text("meter.different"), Meter.Shade.DIFFERENT, "standing"));
        segments.add(segment(totals, Standing.UNSAID.word(), words.text("meter.unsaid"), Meter.Shade.OPEN, "standing"));
        return new Meter(segments);
    }

    List<Ahead> ahead(List<Coming> coming) {
        record Day(LocalDate date, UUID dossier) {}
        return coming.stream()
                .collect(Collectors.groupingBy(
                        each -> new Day(each.named().date(), each.agreement().dossier()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(this::day)
                .toList();
    }

    private Ahead day(List<Coming> coming) {
        var date = coming.getFirst().named().date();
        var entry = coming.getFirst().agreement().entry();
        return new Ahead(
                words.date(date), date.toString(), what(coming), new Link(words.title(entry), links.agreement(entry)));
    }

    /** A sentence each; a step that both sides name is one. */
    private List<String> what(List<Coming> coming) {
        var steps = coming.stream()
                .filter(each -> each.named().what() == NamedDate.What.NEXT_STEP)
                .map(this::step)
                .toList();
        return coming.stream()
                .map(each ->
                        each.named().what() == NamedDate.What.NEXT_STEP && Collections.frequency(steps, step(each)) > 1
                                ? Telling.joined(words.text("ahead.next-step.both", "step", step(each)))
                                : what(each))
                .distinct()
                .toList();
    }

    private String step(Coming coming) {
        return coming.agreement()
                .reading(coming.named().ref())
                .flatMap(reading -> Optional.ofNullable(reading.nextStep()))
                .map(words::said)
                .orElse("");
    }

    private Meter.Segment segment(ThemeTotals totals, String word, String label, Meter.Shade shade, String parameter) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("theme", totals.theme());
        parameters.put(parameter, word);
        return new Meter.Segment(
                label, totals.byStatus().getOrDefault(word, 0L), shade, links.to("/agreements", parameters));
    }

    private static Meter.Shade shade(Status status) {
        return switch (status) {
            case FULFILLED -> Meter.Shade.DONE;
            case UNDER_WAY -> Meter.Shade.BUSY;
            case STUCK -> Meter.Shade.STUCK;
            case DROPPED, NOT_STARTED -> Meter.Shade.OPEN;
        };
    }

    private String what(Coming coming) {
        var agreement = coming.agreement();
        var ref = coming.named().ref();
        return switch (coming.named().what()) {
            case DUE -> words.text("ahead.due");
            case MILESTONE ->
                words.text(
                        "ahead.milestone",
                        "milestone",
                        agreement.entry().milestones().stream()
                                .filter(milestone -> milestone.id().equals(ref))
                                .map(milestone -> words.title(milestone.title()))
                                .findFirst()
                                .orElse(ref));
            case NEXT_STEP ->
                Telling.joined(
                        words.text("ahead.next-step", "side", words.side(ref).name(), "step", step(coming)));
            case ANSWER ->
                words.text(
                        "ahead.answer",
                        "side",
                        agreement
                                .question(UUID.fromString(ref))
                                .map(question -> words.side(question.side()).name())
                                .orElse(""));
        };
    }
}
