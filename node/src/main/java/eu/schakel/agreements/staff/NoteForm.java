package eu.schakel.agreements.staff;

import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.Commands;
import eu.schakel.agreements.Commands.AddNote;
import eu.schakel.agreements.FieldError;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.Outcome;
import eu.schakel.portal.Field;
import eu.schakel.portal.Preview;
import eu.schakel.portal.forms.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A note that never leaves this government. */
record NoteForm(Agreements agreements, UUID dossier, Readers readers) implements Form<AddNote> {
    private static final int ROWS = 5;

    @Override
    public List<Field> fields(Typed typed, Words words) {
        return List.of(Field.of("note", words.get("field.note"), new Field.Area(ROWS, Commands.MAX_TEXT_CHARS))
                .hint(words.get("field.note.hint"))
                .value(typed.text("note")));
    }

    @Override
    public AddNote command(Typed typed) {
        return new AddNote(typed.text("note"));
    }

    @Override
    public List<FieldError> errors(Typed typed, AddNote command, LocalDate today) {
        return command.errors(today);
    }

    @Override
    public Preview preview(AddNote command, Words words) {
        return readers.ourselves(new Rows(words).add("field.note", command.note()), words);
    }

    @Override
    public Outcome send(Act act, AddNote command) {
        return agreements.addNote(act, dossier, command);
    }
}
