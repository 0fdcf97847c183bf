package eu.schakel.procedure;

import eu.schakel.timelimits.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What happens next and by when, for people. Only a limit that is verified says that somebody must. */
public final class NextSteps {
    private final Procedure procedure;
    private final Locale locale;
    private final Sentences sentences;
    private final Wording wording;

    public NextSteps(Procedure procedure, Locale locale) {
        this.procedure = procedure;
        this.locale = locale;
        this.sentences = Sentences.in(locale);
        this.wording = Wording.in(locale);
    }

    /** Where the dossier stands, and a sentence for each clock that runs. */
    public List<String> of(String state, List<Clock> clocks, LocalDate today) {
        var all = new ArrayList<String>();
        all.add(procedure.state(state).publicWord().in(locale));
        if (clocks.isEmpty()) {
            all.add(sentences.get(procedure.state(state).isFinal() ? "next.closed" : "next.none", Map.of()));
        }
        clocks.forEach(clock -> all.add(sentence(clock, today)));
        return all;
    }

    /** One clock. */
    public String sentence(Clock clock, LocalDate today) {
        var still = clock.stillSince();
        var values = Map.<String, Object>of(
                "name",
                clock.name().in(locale),
                "who",
                procedure.role(clock.by().role()).name().in(locale),
                "day",
                wording.moment(clock.end()),
                "since",
                still == null ? "" : wording.moment(still),
                "other",
                clock.others().isEmpty() ? "" : wording.moment(clock.others().getLast()),
                "basis",
                clock.limit() == null ? "" : clock.limit().basis());
        var kind = clock.isTarget() ? "target" : clock.verified() ? "limit" : "unverified";
        if (still != null) {
            return sentences.get("next.still." + kind, values);
        }
        if (clock.end().isBefore(today)) {
            return sentences.get("next.passed." + kind, values);
        }
        var sentence = sentences.get("next." + kind, values);
        return clock.others().isEmpty() ? sentence : sentence + " " + sentences.get("next.other", values);
    }

    /** How the days of a clock were counted. */
    public List<String> explanation(Clock clock) {
        var all = new ArrayList<String>();
        clock.answers().forEach(answer -> all.addAll(wording.lines(answer)));
        var limit = clock.limit();
        if (limit == null) {
            all.add(sentences.get("explain.target", Map.of()));
            return all;
        }
        if (limit.within() == null) {
            all.add(sentences.get("explain.at-once", Map.of("basis", limit.basis())));
        }
        if (limit.note() != null) {
            all.add(limit.note().in(locale));
        }
        all.add(limit.effect().in(locale));
        return all;
    }
}
