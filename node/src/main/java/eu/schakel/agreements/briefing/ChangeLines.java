package eu.schakel.agreements.briefing;

import eu.schakel.agreements.Agreement;
import eu.schakel.agreements.AgreementReads;
import eu.schakel.agreements.AgreementReads.Judged;
import eu.schakel.agreements.ErasedWords;
import eu.schakel.agreements.briefing.Briefing.Change;
import eu.schakel.agreements.briefing.BriefingView.Line;
import eu.schakel.agreements.briefing.BriefingView.Said;
import eu.schakel.agreements.briefing.BriefingView.Section;
import eu.schakel.portal.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
                .sorted(Comparator.comparingInt(this::rank))
                .toList();
        return pen.section("changes", movedFirst, this::change, "/agreements");
    }

    Section entered() {
        return pen.section("entered", briefing.entered(), this::entered, "/agreements");
    }

    Section removed() {
        return pen.section("removed", briefing.removed(), this::removed, "/agreements");
    }

    private int rank(Change change) {
        var moves = moves(change);
        if (moves.values().stream().anyMatch(Changes::isMove)) {
            return 0;
        }
        return moves.values().stream().anyMatch(Changes::isFirst) ? 1 : 2;
    }

    /** How each side that gave a reading in the period moved, in the order of every page. */
    private Map<String, Changes> moves(Change change) {
        var moves = new LinkedHashMap<String, Changes>();
        for (var side : pen.words().nodes(change.agreement().entry())) {
            Changes.of(side, change.story(), briefing.since()).ifPresent(move -> moves.put(side, move));
        }
        return moves;
    }

    private Line change(Change change) {
        var inPeriod = change.story().stream()
                .filter(line -> BriefingReads.isSince(line.at(), briefing.since()))
                .toList();
        var agreement = change.agreement();
        var moves = moves(change);
        var said = new ArrayList<Said>();
        moves.forEach((side, move) -> said.add(said(side, move)));
        inPeriod.stream()
                .filter(line -> !line.type().equals(Changes.READING))
                .limit(MOST_REMARKS)
                .forEach(line -> said.add(remark(agreement, line)));
        return pen.line(
                agreement,
                inPeriod.isEmpty()
                        ? ""
                        : pen.words().formats().date(inPeriod.getFirst().at()),
                Tone.BUSY,
                why(moves, inPeriod.size()),
                said);
    }

    private String why(Map<String, Changes> moves, int saidInPeriod) {
        var sentences = new ArrayList<String>();
        var first = new ArrayList<String>();
        moves.forEach((side, move) -> {
            var name = pen.words().side(side).name();
            if (move.isFirst()) {
                first.add(name);
            } else if (move.isMove()) {
                sentences.add(moved(name, move));
            }
        });
        if (!first.isEmpty()) {
            sentences.add(pen.texts().get("changes.why.first", "sides", String.join(", ", first)));
        }
        return sentences.isEmpty()
                ? pen.texts().get("changes.why", "count", saidInPeriod)
                : String.join(" ", sentences);
    }

    private String moved(String side, Changes move) {
        var before = Objects.requireNonNull(move.before(), "what moved stood elsewhere before");
        return pen.texts()
                .get(
                        "changes.why.moved",
                        "side",
                        side,
                        "before",
                        pen.words().status(before),
                        "after",
                        pen.words().status(move.after()));
    }

    private Said said(String side, Changes move) {
        var line = move.line();
        return new Said(
                pen.words().side(side),
                pen.words().status(move.after()),
                pen.ground(
                        ErasedWords.of(line.detail(), "evidence", pen.words().language()),
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
