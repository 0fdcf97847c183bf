package eu.schakel.agreements.staff;

import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.Commands;
import eu.schakel.agreements.Commands.PublishCorrection;
import eu.schakel.agreements.FieldError;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.Outcome;
import eu.schakel.portal.Field;
import eu.schakel.portal.Preview;
import eu.schakel.portal.forms.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The public answer to a report that a page is wrong. */
record CorrectionForm(Agreements agreements, StaffReads.ErrorReport report, Readers readers)
        implements Form<PublishCorrection> {
    private static final int ROWS = 5;
    private static final String CORRECTED = "corrected";
    private static final String RIGHT = "right";

    @Override
    public List<Field> fields(Typed typed, Words words) {
        var options = List.of(
                new Field.Option(CORRECTED, words.get("field.result.corrected")),
                new Field.Option(RIGHT, words.get("field.result.right")));
        return List.of(
                Field.of("result", words.get("field.result"), new Field.Radios(options))
                        .value(typed.text("result")),
                Field.of("what", words.get("field.what"), new Field.Area(ROWS, Commands.MAX_TEXT_CHARS))
                        .hint(words.get("field.what.hint"))
                        .value(typed.text("what")));
    }

    @Override
    public PublishCorrection command(Typed typed) {
        return new PublishCorrection(report.event(), typed.text("result").equals(CORRECTED), typed.text("what"));
    }

    @Override
    public List<FieldError> errors(Typed typed, PublishCorrection command, LocalDate today) {
        var errors = new ArrayList<>(command.errors(today));
        if (!List.of(CORRECTED, RIGHT).contains(typed.text("result"))) {
            errors.addFirst(new FieldError("result", "choose-result"));
        }
        return errors;
    }

    @Override
    public Preview preview(PublishCorrection command, Words words) {
        return readers.everybody(
                new Rows(words)
                        .add("field.page", report.page())
                        .add("field.reported", words.formats().date(report.reportedAt()))
                        .add("field.result", words.get("field.result." + (command.corrected() ? CORRECTED : RIGHT)))
                        .add("field.what", command.what()),
                words);
    }

    @Override
    public Outcome send(Act act, PublishCorrection command) {
        return agreements.publishCorrection(act, command);
    }
}
