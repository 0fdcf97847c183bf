package eu.schakel.dossier;

import eu.schakel.ledger.Commitment;
import eu.schakel.ledger.Hash;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Keeps at home who stands behind a commitment, and what lies behind the texts of INTERNAL events. */
public final class Actors {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Actors() {}

    /** Who of this side's people stands behind the commitment of an event's author; empty when it is another side's. */
    public static Optional<UUID> find(DSLContext sql, Hash commitment) {
        return sql.fetchOptional("select person from core.actor where commitment = ?", commitment.bytes())
                .map(row -> row.get(0, UUID.class));
    }

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
