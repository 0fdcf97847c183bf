package eu.schakel.agreements.staff;

import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.Commands;
import eu.schakel.agreements.Commands.ReadMilestone;
import eu.schakel.agreements.FieldError;
import eu.schakel.agreements.MilestoneReading;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.Outcome;
import eu.schakel.portal.Field;
import eu.schakel.portal.Preview;
import eu.schakel.portal.forms.Typed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/**
 * Our reading of one milestone.
 *
 * @param milestone its id
 * @param title its title in the language of the page
 */
record MilestoneForm(Agreements agreements, UUID dossier, Readers readers, String milestone, String title)
        implements Form<ReadMilestone> {
    private static final int ROWS = 3;

    /** What we said before, to change. */
    static Typed of(MilestoneReading reading, Words words) {
        var values = new HashMap<String, String>();
        values.put("status", reading.status().word());
        if (reading.date() != null) {
            values.put("date", words.date(reading.date()));
        }
        if (reading.note() != null) {
            values.put("note", reading.note().orEmpty());
        }
        return new Typed(values);
    }

    @Override
    public List<Field> fields(Typed typed, Words words) {
        return List.of(
                Field.of("status", words.get("field.milestone-status"), new Field.Radios(ReadingForm.statuses(words)))
                        .value(typed.text("status")),
                Field.of("date", words.get("field.milestone-date"), new Field.Day())
                        .hint(words.get("field.date.hint"))
                        .optional()
                        .value(typed.text("date")),
                Field.of("note", words.get("field.milestone-note"), new Field.Area(ROWS, Commands.MAX_TEXT_CHARS))
                        .optional()
                        .value(typed.text("note")));
    }

    @Override
    public ReadMilestone command(Typed typed) {
        return new ReadMilestone(
                milestone, ReadingForm.status(typed.text("status")), typed.date("date"), typed.text("note"));
    }

    @Override
    public List<FieldError> errors(Typed typed, ReadMilestone command, LocalDate today) {
        return TypedDays.errors(typed, command.errors(today), "date");
    }

    @Override
    public Preview preview(ReadMilestone command, Words words) {
        var status = command.status();
        return readers.everybody(
                new Rows(words)
                        .add("field.milestone", title)
                        .add("field.milestone-status", status == null ? "" : words.status(status))
                        .add("field.milestone-date", command.date())
                        .add("field.milestone-note", command.note()),
                words);
    }

    @Override
    public Outcome send(Act act, ReadMilestone command) {
        return agreements.readMilestone(act, dossier, command);
    }
}
