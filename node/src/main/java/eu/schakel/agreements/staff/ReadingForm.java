package eu.schakel.agreements.staff;

import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.Commands;
import eu.schakel.agreements.Commands.GiveReading;
import eu.schakel.agreements.FieldError;
import eu.schakel.agreements.Reading;
import eu.schakel.agreements.Status;
import eu.schakel.agreements.Wording;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.Outcome;
import eu.schakel.portal.Field;
import eu.schakel.portal.Preview;
import eu.schakel.portal.forms.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Our own reading of an agreement.
 *
 * @param readers who will see it
 * @param corrects the reading that was a mistake; null for a new one
 */
record ReadingForm(
        Agreements agreements,
        UUID dossier,
        Readers readers,
        @Nullable UUID corrects) implements Form<GiveReading> {
    private static final int ROWS = 5;

    /** What stands in the form when it confirms or corrects an earlier reading; a next date that has passed is left out. */
    static Typed of(Reading reading, Words words, LocalDate today) {
        var values =
                new HashMap<String, String>(Map.of("status", reading.status().word()));
        put(values, "evidence", typed(reading.evidence()));
        put(values, "link", reading.link());
        put(values, "evidenceDate", day(reading.evidenceDate(), words));
        put(values, "nextStep", typed(reading.nextStep()));
        var next = reading.nextDate();
        put(values, "nextDate", next == null || next.isBefore(today) ? null : words.date(next));
        return new Typed(values);
    }

    /** What was erased is not typed again unseen. */
    static @Nullable String typed(@Nullable Wording wording) {
        return wording == null ? null : wording.orEmpty();
    }

    @Override
    public List<Field> fields(Typed typed, Words words) {
        var fields = new ArrayList<Field>();
        fields.add(Field.of("status", words.get("field.status"), new Field.Radios(statuses(words))));
        fields.add(area("evidence", words).hint(words.get("field.evidence.hint")));
        fields.add(Field.of("link", words.get("field.link"), new Field.Line("url", "off", Commands.MAX_LINK_CHARS))
                .hint(words.get("field.link.hint"))
                .optional());
        fields.add(Field.of("evidenceDate", words.get("field.evidenceDate"), new Field.Day())
                .hint(words.get("field.date.hint"))
                .optional());
        fields.add(area("nextStep", words));
        fields.add(Field.of("nextDate", words.get("field.nextDate"), new Field.Day())
                .hint(words.get("field.date.hint"))
                .optional());
        if (corrects != null) {
            fields.add(Field.of("reason", words.get("field.reason"), new Field.Area(ROWS, Commands.MAX_TEXT_CHARS))
                    .hint(words.get("field.reason.hint")));
        }
        return fields.stream()
                .map(field -> field.value(typed.text(field.name())))
                .toList();
    }

    @Override
    public GiveReading command(Typed typed) {
        return new GiveReading(
                status(typed.text("status")),
                typed.text("evidence"),
                typed.text("link"),
                typed.date("evidenceDate"),
                typed.text("nextStep"),
                typed.date("nextDate"),
                corrects,
                typed.text("reason"));
    }

    @Override
    public List<FieldError> errors(Typed typed, GiveReading command, LocalDate today) {
        return TypedDays.errors(typed, command.errors(today), "evidenceDate", "nextDate");
    }

    @Override
    public Preview preview(GiveReading command, Words words) {
        var status = command.status();
        var rows = new Rows(words)
                .add("field.status", status == null ? "" : words.status(status))
                .add("field.evidence", command.evidence())
                .add("field.link", command.link())
                .add("field.evidenceDate", command.evidenceDate())
                .add("field.nextStep", command.nextStep())
                .add("field.nextDate", command.nextDate());
        if (command.corrects() != null) {
            rows.add("field.reason", command.reason());
        }
        return readers.everybody(rows, words);
    }

    @Override
    public Outcome send(Act act, GiveReading command) {
        return agreements.giveReading(act, dossier, command);
    }

    /** The five statuses to choose from, each with what it means. */
    static List<Field.Option> statuses(Words words) {
        return Arrays.stream(Status.values())
                .map(status -> new Field.Option(
                        status.word(), words.status(status), words.get("status." + status.word() + ".hint")))
                .toList();
    }

    /** The status with this word; null when nothing or something else was chosen. */
    static @Nullable Status status(String word) {
        return Arrays.stream(Status.values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    private static Field area(String name, Words words) {
        return Field.of(name, words.get("field." + name), new Field.Area(ROWS, Commands.MAX_TEXT_CHARS))
                .optional();
    }

    private static @Nullable String day(@Nullable LocalDate day, Words words) {
        return day == null ? null : words.date(day);
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
