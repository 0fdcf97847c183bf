package eu.schakel.agreements.staff;

import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.Commands.EraseText;
import eu.schakel.agreements.FieldError;
import eu.schakel.agreements.Wording;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.ErasureReason;
import eu.schakel.dossier.Outcome;
import eu.schakel.dossier.OwnTexts.OwnText;
import eu.schakel.portal.Field;
import eu.schakel.portal.Preview;
import eu.schakel.portal.forms.Typed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Erases a text for good; shows what its readers will see in its place. */
record EraseForm(Agreements agreements, OwnText text, Readers readers, LocalDate today) implements Form<EraseText> {
    @Override
    public List<Field> fields(Typed typed, Words words) {
        var options = Arrays.stream(ErasureReason.values())
                .map(reason -> new Field.Option(reason.word(), words.erasureReason(reason)))
                .toList();
        return List.of(Field.of("reason", words.get("field.erase-reason"), new Field.Radios(options))
                .hint(words.get("field.erase-reason.hint"))
                .value(typed.text("reason")));
    }

    @Override
    public EraseText command(Typed typed) {
        return new EraseText(
                text.commitment(), ErasureReason.find(typed.text("reason")).orElse(null));
    }

    @Override
    public List<FieldError> errors(Typed typed, EraseText command, LocalDate today) {
        return command.errors(today);
    }

    @Override
    public Preview preview(EraseText command, Words words) {
        var rows = new Rows(words).add("field.instead", words.said(new Wording.Gone(today, command.reason())));
        return switch (text.visibility()) {
            case INTERNAL -> readers.ourselves(rows, words);
            case SHARED -> readers.governments(rows, words);
            case PUBLIC -> readers.everybody(rows, words);
        };
    }

    @Override
    public Outcome send(Act act, EraseText command) {
        return agreements.erase(act, command);
    }
}
