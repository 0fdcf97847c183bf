package eu.schakel.agreements.briefing;

import eu.schakel.agreements.Agreement;
import eu.schakel.agreements.AgreementReads;
import eu.schakel.agreements.AgreementReads.Judged;
import eu.schakel.agreements.briefing.Briefing.Change;
import eu.schakel.agreements.briefing.BriefingView.Line;
import eu.schakel.agreements.briefing.BriefingView.Said;
import eu.schakel.agreements.briefing.BriefingView.Section;
import eu.schakel.portal.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What happened in the period: what was said, what came into the register, what was taken out. */
final class ChangeLines {
    /** Things said of one agreement besides its readings. */
    private static final int MOST_REMARKS = 3;

    private final Pen pen;
    private final Briefing briefing;

    ChangeLines(Pen pen, Briefing briefing) {
        this.pen = pen;
        this.briefing = briefing;
    }

    /** Where a side's judgement moved comes first: that is what a meeting can speak about. */
    Section changes() {
        var movedFirst = briefing.changes().stream()
                .sorted(Comparator.comparing(change -> !hasMoved(change)))
                .toList();
        return pen.section("changes", movedFirst, this::change, "/agreements");
    }

    Section entered() {
        return pen.section("entered", briefing.entered(), this::entered, "/agreements");
    }

    Section removed() {
        return pen.section("removed", briefing.removed(), this::removed, "/agreements");
    }

    private boolean hasMoved(Change change) {
        return pen.words().nodes(change.agreement().entry()).stream()
                .flatMap(side -> move(change, side).stream())
                .anyMatch(Changes::moved);
    }

    private Optional<Changes> move(Change change, String side) {
        return Changes.of(side, change.story(), briefing.since());
    }

    private Line change(Change change) {
        var inPeriod = change.story().stream()
                .filter(line -> BriefingReads.isSince(line.at(), briefing.since()))
                .toList();
        var agreement = change.agreement();
        var said = new ArrayList<Said>();
        var moves = new ArrayList<String>();
        for (var side : pen.words().nodes(agreement.entry())) {
            move(change, side).ifPresent(move -> {
                said.add(said(side, move));
                moves.add(moved(side, move));
            });
        }
        inPeriod.stream()
                .filter(line -> !line.type().equals(Changes.READING))
                .limit(MOST_REMARKS)
                .forEach(line -> said.add(remark(agreement, line)));
        moves.removeIf(String::isEmpty);
        return pen.line(
                agreement,
                inPeriod.isEmpty()
                        ? ""
                        : pen.words().formats().date(inPeriod.getFirst().at()),
                Tone.BUSY,
                moves.isEmpty() ? pen.texts().get("changes.why", "count", inPeriod.size()) : String.join(" ", moves),
                said);
    }

    /** How a side's judgement moved, as a sentence; empty when it said the same again. */
    private String moved(String side, Changes move) {
        var before = move.before();
        var name = pen.words().side(side).name();
        var after = pen.words().status(move.after());
        if (!move.moved()) {
            return "";
        }
        return before == null
                ? pen.texts().get("changes.why.first", "side", name, "after", after)
                : pen.texts()
                        .get(
                                "changes.why.moved",
                                "side",
                                name,
                                "before",
                                pen.words().status(before),
                                "after",
                                after);
    }

    private Said said(String side, Changes move) {
        var line = move.line();
        return new Said(
                pen.words().side(side),
                pen.words().status(move.after()),
                pen.ground(
                        line.detail().path("evidence").asString(""),
                        line.organisation(),
                        pen.words().formats().date(line.at())));
    }

    private Said remark(Agreement agreement, AgreementReads.Line line) {
        return new Said(
                pen.words().side(line.side()), "", Pen.shortened(pen.words().say(line, agreement.entry())));
    }

    private Line entered(Judged judged) {
        var agreement = judged.agreement();
        return pen.line(
                agreement,
                pen.words().formats().date(agreement.enteredAt()),
                Tone.QUIET,
                pen.texts().get("entered.why", "owners", pen.owners(agreement)),
                List.of());
    }

    private Line removed(Agreement agreement) {
        return pen.line(
                agreement,
                pen.texts().get("removed.mark"),
                Tone.QUIET,
                pen.texts().get("removed.why"),
                List.of());
    }
}
