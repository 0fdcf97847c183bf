package eu.schakel.agreements.staff;

import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.Commands;
import eu.schakel.agreements.Commands.AskQuestion;
import eu.schakel.agreements.FieldError;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.Outcome;
import eu.schakel.portal.Field;
import eu.schakel.portal.Preview;
import eu.schakel.portal.forms.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A question to the other side, for everybody to read or between the governments. */
record QuestionForm(Agreements agreements, UUID dossier, Readers readers) implements Form<AskQuestion> {
    /** The usual time for an answer: enough to ask a department, short enough not to be put away. A target, no legal limit. */
    private static final int USUAL_WEEKS = 2;

    private static final int ROWS = 5;
    private static final String SHARED = "shared";
    private static final String PUBLIC = "public";

    /** What stands in the form at first. */
    static Typed initial(Words words, LocalDate today) {
        return new Typed(Map.of("answerBy", words.date(today.plusWeeks(USUAL_WEEKS))));
    }

    @Override
    public List<Field> fields(Typed typed, Words words) {
        var readerOptions = List.of(
                new Field.Option(PUBLIC, words.get("field.audience.public"), words.get("field.audience.public.hint")),
                new Field.Option(SHARED, words.get("field.audience.shared"), words.get("field.audience.shared.hint")));
        return List.of(
                Field.of("audience", words.get("field.audience"), new Field.Radios(readerOptions))
                        .value(typed.text("audience")),
                Field.of("question", words.get("field.question"), new Field.Area(ROWS, Commands.MAX_TEXT_CHARS))
                        .value(typed.text("question")),
                Field.of("answerBy", words.get("field.answerBy"), new Field.Day())
                        .hint(words.get("field.answerBy.hint"))
                        .value(typed.text("answerBy")));
    }

    @Override
    public AskQuestion command(Typed typed) {
        return new AskQuestion(
                typed.text("question"),
                typed.date("answerBy"),
                typed.text("audience").equals(SHARED));
    }

    @Override
    public List<FieldError> errors(Typed typed, AskQuestion command, LocalDate today) {
        var errors = new java.util.ArrayList<>(TypedDays.errors(typed, command.errors(today), "answerBy"));
        // Who reads it is never a default: a question meant for the other government must not become public by
        // oversight.
        if (!List.of(PUBLIC, SHARED).contains(typed.text("audience"))) {
            errors.addFirst(new FieldError("audience", "choose-audience"));
        }
        return errors;
    }

    @Override
    public Preview preview(AskQuestion command, Words words) {
        var rows = new Rows(words).add("field.question", command.question()).add("field.answerBy", command.answerBy());
        return command.shared() ? readers.governments(rows, words) : readers.everybody(rows, words);
    }

    @Override
    public Outcome send(Act act, AskQuestion command) {
        return agreements.ask(act, dossier, command);
    }
}
