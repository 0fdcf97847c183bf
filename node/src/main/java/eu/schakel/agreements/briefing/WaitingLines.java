package eu.schakel.agreements.briefing;

import eu.schakel.agreements.briefing.Briefing.Waiting;
import eu.schakel.agreements.briefing.BriefingView.Line;
import eu.schakel.agreements.briefing.BriefingView.Said;
import eu.schakel.agreements.briefing.BriefingView.Section;
import eu.schakel.portal.Tone;
import java.util.List;
import java.util.stream.Collectors;

/** Questions without an answer: from whom it must come, since when, by when. */
final class WaitingLines {
    private final Pen pen;
    private final Briefing briefing;

    WaitingLines(Pen pen, Briefing briefing) {
        this.pen = pen;
        this.briefing = briefing;
    }

    Section waiting() {
        return pen.section("waiting", briefing.waiting(), this::line, "/work");
    }

    private Line line(Waiting waiting) {
        var question = waiting.question();
        var words = pen.words();
        return pen.line(
                waiting.agreement(),
                words.formats().daysLeft(question.answerBy(), briefing.meeting()),
                question.answerBy().isBefore(briefing.meeting()) ? Tone.LATE : Tone.WAITING,
                pen.texts()
                        .get(
                                waiting.shared() ? "waiting.why.shared" : "waiting.why",
                                "awaited",
                                awaited(waiting),
                                "asked",
                                words.formats().date(question.askedAt()),
                                "by",
                                words.date(question.answerBy())),
                List.of(new Said(
                        words.side(question.side()),
                        pen.texts().get("waiting.asked"),
                        Pen.shortened(words.said(question.question())))));
    }

    private String awaited(Waiting waiting) {
        return waiting.agreement().entry().owners().entrySet().stream()
                .filter(owner -> !owner.getKey().equals(waiting.question().side()))
                .map(owner -> pen.words().side(owner.getKey()).name() + " ("
                        + owner.getValue().body() + ")")
                .collect(Collectors.joining(", "));
    }
}
