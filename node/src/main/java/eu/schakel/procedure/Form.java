package eu.schakel.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The form of a step in one language. */
public record Form(String step, String title, List<Question> questions) {
    /** The name under which the outcome of a decision is chosen. */
    public static final String OUTCOME = "outcome";

    /** Keeps its own copy. */
    public Form {
        questions = List.copyOf(questions);
    }

    /** One field as it is asked. */
    public record Question(
            String name,
            FieldType type,
            String label,
            String help,
            boolean required,
            int maxChars,
            boolean withoutSpaces,
            List<Option> options) {
        /** Keeps its own copy. */
        public Question {
            options = List.copyOf(options);
        }
    }

    /** One of the answers to a choice. */
    public record Option(String value, String label) {}

    /** The form of a step; a step that decides asks the outcome first. */
    public static Form of(Procedure procedure, String stepId, Locale locale) {
        var step = procedure.step(stepId);
        var questions = new ArrayList<Question>();
        if (!step.outcomes().isEmpty()) {
            questions.add(outcome(procedure, step, locale));
        }
        for (var field : procedure.listFields(step)) {
            questions.add(new Question(
                    field.id(),
                    field.type(),
                    field.label().in(locale),
                    field.help().in(locale),
                    step.required().contains(field.id()),
                    field.maxChars(),
                    field.withoutSpaces(),
                    field.choices().stream()
                            .map(choice -> new Option(choice.id(), choice.name().in(locale)))
                            .toList()));
        }
        return new Form(stepId, step.name().in(locale), questions);
    }

    private static Question outcome(Procedure procedure, Procedure.Step step, Locale locale) {
        var sentences = Sentences.in(locale);
        return new Question(
                OUTCOME,
                FieldType.CHOICE,
                sentences.get("form.outcome", Map.of()),
                sentences.get("form.outcome.help", Map.of()),
                true,
                FieldType.CHOICE.maxChars(),
                false,
                step.outcomes().stream()
                        .map(id -> new Option(id, procedure.outcome(id).name().in(locale)))
                        .toList());
    }
}
