package eu.schakel.dossier;

import eu.schakel.ledger.Commitment;
import eu.schakel.ledger.Hash;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;

/** Keeps at home who stands behind a commitment, and what lies behind the texts of INTERNAL events. */
final class Actors {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A commitment of its own for each act: nobody outside can tell whether two acts are one person's. */
    static Hash commit(Together writes, UUID person) {
        var salt = new byte[Hash.LENGTH_BYTES];
        RANDOM.nextBytes(salt);
        var commitment = Commitment.of(Hash.of(salt), person.toString().getBytes(StandardCharsets.US_ASCII));
        writes.and(
                "insert into core.actor (commitment, salt, person) values (?, ?, ?)", commitment.bytes(), salt, person);
        return commitment;
    }

    static void keepTexts(Together writes, Event event) {
        for (var text : Texts.of(event.body())) {
            writes.and(
                    "insert into core.text (commitment, event, salt, content) values (?, ?, ?, ?) on conflict do nothing",
                    text.commitment().bytes(),
                    event.id(),
                    text.salt() == null ? null : text.salt().bytes(),
                    text.content());
        }
    }
}
