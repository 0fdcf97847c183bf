package eu.schakel.agreements.staff;

import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.Commands;
import eu.schakel.agreements.Commands.AnswerQuestion;
import eu.schakel.agreements.FieldError;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.Outcome;
import eu.schakel.portal.Field;
import eu.schakel.portal.Preview;
import eu.schakel.portal.forms.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An answer to the other side, read by whoever could read the question.
 *
 * @param question the event that asked
 * @param text what was asked
 */
record AnswerForm(Agreements agreements, UUID dossier, Readers readers, UUID question, String text, boolean shared)
        implements Form<AnswerQuestion> {
    private static final int ROWS = 7;

    @Override
    public List<Field> fields(Typed typed, Words words) {
        return List.of(Field.of("answer", words.get("field.answer"), new Field.Area(ROWS, Commands.MAX_TEXT_CHARS))
                .hint(words.get("field.answer.hint", "question", text))
                .value(typed.text("answer")));
    }

    @Override
    public AnswerQuestion command(Typed typed) {
        return new AnswerQuestion(question, typed.text("answer"));
    }

    @Override
    public List<FieldError> errors(Typed typed, AnswerQuestion command, LocalDate today) {
        return command.errors(today);
    }

    @Override
    public Preview preview(AnswerQuestion command, Words words) {
        var rows = new Rows(words).add("field.question", text).add("field.answer", command.answer());
        return shared ? readers.governments(rows, words) : readers.everybody(rows, words);
    }

    @Override
    public Outcome send(Act act, AnswerQuestion command) {
        return agreements.answer(act, dossier, command);
    }
}
