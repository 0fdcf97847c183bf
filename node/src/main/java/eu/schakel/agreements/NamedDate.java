package eu.schakel.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A day that an agreement names and that somebody still waits for.
 *
 * @param ref the milestone's id, the side of the next step, the event of the question; empty for the agreement's own date
 */
public record NamedDate(LocalDate date, What what, String ref) {
    /** What happens on it. */
    public enum What {
        /** The date that the declaration gives. */
        DUE,
        /** A milestone's. */
        MILESTONE,
        /** What a side says it will do next. */
        NEXT_STEP,
        /** A public question asks for an answer by then. */
        ANSWER;

        /** The word in tables and message keys. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static What of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** All that an agreement names, whatever the day is. Of what is closed, nothing is waited for. */
    static List<NamedDate> listOf(Agreement agreement) {
        var dates = new ArrayList<NamedDate>();
        var due = Judgement.due(agreement);
        if (due != null) {
            dates.add(new NamedDate(due, What.DUE, ""));
        }
        for (var milestone : agreement.entry().milestones()) {
            var reached = agreement.milestones().getOrDefault(milestone.id(), java.util.Map.of()).values().stream()
                    .anyMatch(reading -> reading.status().isClosed());
            if (milestone.due() != null && !reached) {
                dates.add(new NamedDate(milestone.due(), What.MILESTONE, milestone.id()));
            }
        }
        agreement.readings().forEach((side, reading) -> {
            if (reading.nextDate() != null) {
                dates.add(new NamedDate(reading.nextDate(), What.NEXT_STEP, side));
            }
        });
        for (var question : agreement.questions()) {
            if (question.isOpen()) {
                dates.add(new NamedDate(
                        question.answerBy(), What.ANSWER, question.id().toString()));
            }
        }
        return dates;
    }
}
