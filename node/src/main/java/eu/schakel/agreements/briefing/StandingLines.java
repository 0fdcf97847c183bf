package eu.schakel.agreements.briefing;

import eu.schakel.agreements.AgreementReads.Judged;
import eu.schakel.agreements.StandingSince;
import eu.schakel.agreements.briefing.BriefingView.Line;
import eu.schakel.agreements.briefing.BriefingView.Section;
import eu.schakel.portal.Formats;
import eu.schakel.portal.Tone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How agreements stand on the day of the meeting: read differently, late, silent. */
final class StandingLines {
    private final Pen pen;
    private final Briefing briefing;

    StandingLines(Pen pen, Briefing briefing) {
        this.pen = pen;
        this.briefing = briefing;
    }

    Section different() {
        return pen.section("different", briefing.different(), this::different, "/different");
    }

    Section late() {
        return pen.section("late", briefing.late(), this::late, "/late");
    }

    /** What fell silent comes first: it once moved. What nobody ever spoke of is one line when it would fill pages. */
    Section silent() {
        var spoken = briefing.silent().stream()
                .filter(judged -> judged.agreement().saidAt() != null)
                .toList();
        var never = briefing.silent().stream()
                .filter(judged -> judged.agreement().saidAt() == null)
                .toList();
        var lines = new ArrayList<>(
                spoken.stream().limit(Pen.MOST_LINES).map(this::silent).toList());
        if (spoken.size() + never.size() <= Pen.MOST_LINES) {
            never.forEach(judged -> lines.add(silent(judged)));
        } else if (!never.isEmpty()) {
            lines.add(neverSpoken(never));
        }
        return pen.section("silent", lines, Math.max(0, spoken.size() - Pen.MOST_LINES), "/silent");
    }

    private Line different(Judged judged) {
        var agreement = judged.agreement();
        var since = Objects.requireNonNull(StandingSince.of(agreement), "who differ have spoken");
        return pen.line(
                agreement,
                days(since),
                Tone.DIFFERENT,
                pen.texts().get("different.why", "date", pen.words().formats().date(since)),
                pen.said(agreement));
    }

    private String days(Instant since) {
        return pen.words().formats().relativeDays(Formats.day(since), briefing.meeting());
    }

    private Line late(Judged judged) {
        var agreement = judged.agreement();
        var since = judged.judgement().lateSince();
        var due = since == null ? briefing.meeting() : since.minusDays(1);
        var key = agreement.entry().deadline() == null ? "late.why.rhythm" : "late.why";
        return pen.line(
                agreement,
                pen.words().formats().daysLeft(due, briefing.meeting()),
                Tone.LATE,
                pen.texts()
                        .get(
                                key,
                                "since",
                                pen.words().date(due.plusDays(1)),
                                "date",
                                pen.words().date(due),
                                "owners",
                                pen.owners(agreement)),
                pen.said(agreement));
    }

    private Line silent(Judged judged) {
        var agreement = judged.agreement();
        var since = silentSince(judged);
        var key = agreement.saidAt() == null ? "silent.why.never" : "silent.why";
        return pen.line(
                agreement,
                pen.words().formats().relativeDays(since, briefing.meeting()),
                Tone.QUIET,
                pen.texts().get(key, "date", pen.words().date(since), "owners", pen.owners(agreement)),
                List.of());
    }

    private Line neverSpoken(List<Judged> never) {
        var since = silentSince(never.getFirst());
        return new Line(
                pen.texts().get("silent.never", "count", never.size()),
                pen.href("/silent"),
                pen.words().formats().relativeDays(since, briefing.meeting()),
                Tone.QUIET,
                pen.texts().get("silent.never.why", "date", pen.words().date(since)),
                BodyCounts.of(never, pen));
    }

    private LocalDate silentSince(Judged judged) {
        var since = judged.judgement().silentSince();
        return since == null ? briefing.meeting() : since;
    }
}
