package eu.schakel.portal.data;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.AgreementsDesk;
import eu.schakel.agreements.SearchText;
import eu.schakel.agreements.Status;
import eu.schakel.agreements.Vocabulary;
import eu.schakel.agreements.data.Register;
import eu.schakel.database.Access;
import eu.schakel.dossier.Desks;
import eu.schakel.dossier.Dossiers;
import eu.schakel.dossier.Side;
import eu.schakel.exchange.Sequencer;
import eu.schakel.ledger.Checkpoint;
import eu.schakel.ledger.Cosignature;
import eu.schakel.ledger.Ed25519Signer;
import eu.schakel.ledger.KeyType;
import eu.schakel.ledger.Signature;
import eu.schakel.ledger.SignedNote;
import eu.schakel.testing.TestDatabases;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A proof on its way: first said, then placed in the log, then cosigned. */
class EventProofsTest {
    private static final Clock CLOCK = Clock.systemUTC();

    private final Ed25519Signer log = Ed25519Signer.generate(new SecureRandom(), "vlaanderen", KeyType.NOTE);
    private final Ed25519Signer witness = Ed25519Signer.generate(new SecureRandom(), "nederland", KeyType.COSIGNATURE);
    private final Side side = new Side("vlaanderen", List.of("nederland"));
    private final PublicLog open = new PublicLog(
            "vlaanderen", side.publicLog(), PublicLog.OWN_PATH, List.of(log.verifier()), List.of(witness.verifier()));

    @Test
    void theProofFollowsUntilSomebodyKnownHasCosigned() {
        try (var database = TestDatabases.fresh()) {
            var tables = open.tables();
            database.run(Access.APPLICATION, sql -> tables.make(sql, null));
            var desks = new Desks(List.of(new AgreementsDesk(new SearchText(Vocabulary.read()))));
            var register = new Register(
                    new Agreements(new Dossiers(database, side, desks, CLOCK, () -> {}), "vlaanderen"), "vlaanderen");
            register.enter();
            var event = register.read(Register.FERRY, Status.UNDER_WAY, "Het veer vaart proef.");
            var proofs = new EventProofs(database, List.of(open));

            var said = proofs.find(event).orElseThrow();
            assertThat(said.bytes()).isNotEmpty();
            assertThat(said.position()).isEmpty();
            assertThat(said.cosigned()).isEmpty();

            new Sequencer(database, tables, log, CLOCK).sequence();
            var placed = proofs.find(event).orElseThrow();
            assertThat(placed.position()).hasValue(8);
            assertThat(placed.cosigned()).isEmpty();

            cosign(database, tables, Ed25519Signer.generate(new SecureRandom(), "vreemd", KeyType.COSIGNATURE));
            assertThat(proofs.find(event).orElseThrow().cosigned())
                    .as("a stranger's word counts for nothing")
                    .isEmpty();

            cosign(database, tables, witness);
            var cosigned = proofs.find(event).orElseThrow().cosigned().orElseThrow();
            assertThat(cosigned.size()).isEqualTo(9);
            assertThat(cosigned.witnesses()).extracting(one -> one.name()).containsExactly("nederland");
            assertThat(proofs.find(UUID.randomUUID())).isEmpty();
        }
    }

    private static void cosign(
            eu.schakel.database.Database database, eu.schakel.exchange.LogTables tables, Ed25519Signer cosigner) {
        database.run(Access.APPLICATION, sql -> {
            var stored = tables.newestCheckpoint(sql).orElseThrow();
            var checkpoint = Checkpoint.parse(SignedNote.parse(stored.note()).text());
            Signature line = Cosignature.sign(checkpoint, CLOCK.instant(), cosigner);
            tables.keepCosignature(
                    sql, stored.size(), cosigner.name(), "— " + line.name() + " " + line.base64(), CLOCK.instant());
        });
    }
}
