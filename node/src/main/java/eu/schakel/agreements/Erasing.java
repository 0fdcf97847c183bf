package eu.schakel.agreements;

import eu.schakel.dossier.Erased;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Takes one text out of the state of an agreement. It knows the place by the event that carried the text and by its name there. */
final class Erasing {
    private final UUID carrier;
    private final String component;
    private final Wording instead;

    private Erasing(Erased erased) {
        this.carrier = erased.carrier().id();
        this.component = erased.component();
        this.instead = Wording.of(erased);
    }

    static Agreement of(Agreement agreement, Erased erased) {
        var erasing = new Erasing(erased);
        return new Agreement(
                agreement.dossier(),
                agreement.home(),
                agreement.entry(),
                each(agreement.readings(), erasing::reading),
                agreement.earlier(),
                each(agreement.milestones(), bySide -> each(bySide, erasing::milestone)),
                agreement.questions().stream().map(erasing::question).toList(),
                agreement.enteredAt(),
                agreement.saidAt(),
                agreement.removed());
    }

    private Reading reading(Reading reading) {
        return reading.event().equals(carrier)
                ? new Reading(
                        reading.side(),
                        reading.status(),
                        place("evidence", reading.evidence()),
                        reading.link(),
                        reading.evidenceDate(),
                        place("nextStep", reading.nextStep()),
                        reading.nextDate(),
                        reading.organisation(),
                        reading.saidAt(),
                        reading.event(),
                        reading.corrects(),
                        place("reason", reading.reason()))
                : reading;
    }

    private MilestoneReading milestone(MilestoneReading reading) {
        return reading.event().equals(carrier)
                ? new MilestoneReading(
                        reading.status(),
                        reading.date(),
                        place("note", reading.note()),
                        reading.saidAt(),
                        reading.event())
                : reading;
    }

    private Question question(Question question) {
        var asked = question.id().equals(carrier);
        var answered = carrier.equals(question.answerEvent());
        return new Question(
                question.id(),
                question.side(),
                question.organisation(),
                asked ? instead : question.question(),
                question.answerBy(),
                question.askedAt(),
                answered ? instead : question.answer(),
                question.answeredBy(),
                question.answeredAt(),
                question.answerEvent());
    }

    private @Nullable Wording place(String name, @Nullable Wording wording) {
        return name.equals(component) ? instead : wording;
    }

    private static <V> Map<String, V> each(Map<String, V> all, UnaryOperator<V> change) {
        var changed = new TreeMap<String, V>();
        all.forEach((name, value) -> changed.put(name, change.apply(value)));
        return changed;
    }
}
