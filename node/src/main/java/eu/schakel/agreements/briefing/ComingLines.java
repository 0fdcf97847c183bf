package eu.schakel.agreements.briefing;

import eu.schakel.agreements.Agreement;
import eu.schakel.agreements.NamedDate;
import eu.schakel.agreements.Reading;
import eu.schakel.agreements.TimeReads.Coming;
import eu.schakel.agreements.briefing.BriefingView.Line;
import eu.schakel.agreements.briefing.BriefingView.Section;
import eu.schakel.portal.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The days ahead: each agreement once a day, with everything that it names for that day. */
final class ComingLines {
    private final Pen pen;
    private final Briefing briefing;
    private final List<List<Coming>> days;

    ComingLines(Pen pen, Briefing briefing) {
        this.pen = pen;
        this.briefing = briefing;
        record Day(LocalDate date, UUID dossier) {}
        var byDay = new LinkedHashMap<Day, List<Coming>>();
        for (var coming : briefing.coming()) {
            var day = new Day(coming.named().date(), coming.agreement().dossier());
            byDay.computeIfAbsent(day, _ -> new ArrayList<>()).add(coming);
        }
        this.days = List.copyOf(byDay.values());
    }

    int count() {
        return days.size();
    }

    Section coming() {
        return pen.section("coming", days, this::line, "/agreements");
    }

    private Line line(List<Coming> day) {
        var agreement = day.getFirst().agreement();
        var date = day.getFirst().named().date();
        var isDue = day.stream().anyMatch(each -> each.named().what() == NamedDate.What.DUE);
        var mark = pen.words().date(date) + " (" + pen.words().formats().relativeDays(date, briefing.meeting()) + ")";
        return pen.line(agreement, mark, isDue ? Tone.WAITING : Tone.QUIET, why(day, agreement), List.of());
    }

    private String why(List<Coming> day, Agreement agreement) {
        var sentences = new ArrayList<String>();
        var sidesByStep = new LinkedHashMap<String, List<String>>();
        for (var each : day) {
            var named = each.named();
            switch (named.what()) {
                case DUE -> sentences.add(pen.texts().get("coming.why.due"));
                case MILESTONE ->
                    sentences.add(pen.texts()
                            .get(
                                    "coming.why.milestone",
                                    "milestone",
                                    pen.words().milestoneTitle(agreement.entry(), named.ref())));
                case NEXT_STEP ->
                    sidesByStep
                            .computeIfAbsent(step(agreement, named.ref()), _ -> new ArrayList<>())
                            .add(pen.words().side(named.ref()).name());
                case ANSWER -> sentences.add(pen.texts().get("coming.why.answer"));
            }
        }
        sidesByStep.entrySet().stream().map(this::step).forEach(sentences::add);
        return String.join(" ", sentences);
    }

    private String step(Map.Entry<String, List<String>> sidesOfStep) {
        return pen.texts()
                .get(
                        "coming.why.step",
                        "side",
                        String.join(" – ", sidesOfStep.getValue()),
                        "step",
                        sidesOfStep.getKey());
    }

    private String step(Agreement agreement, String side) {
        return Pen.shortened(agreement
                .reading(side)
                .map(Reading::nextStep)
                .map(pen.words()::said)
                .orElse(""));
    }
}
