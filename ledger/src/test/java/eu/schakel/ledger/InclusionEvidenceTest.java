package eu.schakel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InclusionEvidenceTest {

    private static final int SIZE = 11;
    private static final int INDEX = 6;

    private final NaiveTree tree = new NaiveTree(Samples.leaves(SIZE));
    private final SignedNote note = Samples.cosigned(new Checkpoint(Samples.ORIGIN, SIZE, tree.root()));
    private final InclusionEvidence evidence = InclusionEvidence.of(INDEX, Proofs.inclusion(INDEX, SIZE, tree), note);

    @Test
    void oneFileProvesOneEntry() throws ProofException {
        InclusionEvidence read = InclusionEvidence.parse(evidence.serialized());
        assertThat(read).isEqualTo(evidence);
        TrustedCheckpoint head = read.verify(Samples.entry(INDEX), Samples.TRUST);
        assertThat(head.witnesses()).hasSize(1);
        assertThat(evidence.serialized())
                .startsWith("c2sp.org/tlog-proof@v1\nindex 6\n"
                        + evidence.proof().getFirst().base64() + "\n")
                .endsWith(evidence.proof().getLast().base64() + "\n\n" + note.serialized());
    }

    @Test
    void theEntryMayTravelInTheSameFile() throws ProofException {
        InclusionEvidence read =
                InclusionEvidence.parse(evidence.withExtra(Samples.entry(INDEX)).serialized());
        TrustedCheckpoint head = read.verify(read.extra().orElseThrow(), Samples.TRUST);
        assertThat(head.checkpoint().size()).isEqualTo(SIZE);
    }

    @Test
    void extraDataHasALimit() {
        assertThatThrownBy(() -> evidence.withExtra(new byte[InclusionEvidence.MAX_EXTRA_BYTES + 1]))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("1048577");
    }

    @Test
    void aLogOfOneEntryNeedsNoHashes() throws ProofException {
        NaiveTree one = new NaiveTree(Samples.leaves(1));
        InclusionEvidence alone =
                InclusionEvidence.of(0, List.of(), Samples.signed(new Checkpoint(Samples.ORIGIN, 1, one.root())));
        assertThat(InclusionEvidence.parse(alone.serialized())
                        .verify(Samples.entry(0), Samples.TRUST)
                        .witnesses())
                .isEmpty();
    }

    @Test
    void anotherEntryPlaceOrSignerIsRefused() {
        assertRefused(evidence, Samples.entry(INDEX + 1), Samples.TRUST);
        assertRefused(InclusionEvidence.of(INDEX + 1, evidence.proof(), note), Samples.entry(INDEX), Samples.TRUST);
        Trust elsewhere = new Trust("elsewhere", List.of(Samples.LOG_KEY.verifier()), List.of());
        assertRefused(evidence, Samples.entry(INDEX), elsewhere);
    }

    @Test
    void everyFlippedCharacterIsRefused() {
        String text = evidence.serialized();
        byte[] entry = Samples.entry(INDEX);
        for (int i = 0; i < text.length(); i++) {
            String changed = text.substring(0, i) + (char) (text.charAt(i) ^ 1) + text.substring(i + 1);
            assertThat(isAccepted(changed, entry))
                    .as("character %d of %s", i, changed)
                    .isFalse();
        }
    }

    /** A changed cosigner's name or key id makes an unknown key of a known one: then the witness is missing. */
    private static boolean isAccepted(String text, byte[] entry) {
        try {
            return !InclusionEvidence.parse(text)
                    .verify(entry, Samples.TRUST)
                    .witnesses()
                    .isEmpty();
        } catch (FormatException | ProofException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c2sp.org/tlog-proof@v1\nindex 0\n", // no checkpoint
                "c2sp.org/tlog-proof@v2\nindex 0\n\nCHECKPOINT",
                "c2sp.org/tlog-proof@v1\n\nCHECKPOINT", // no index
                "c2sp.org/tlog-proof@v1\nindex 00\n\nCHECKPOINT",
                "c2sp.org/tlog-proof@v1\nindex -1\n\nCHECKPOINT",
                "c2sp.org/tlog-proof@v1\nindex 0\nextra AA==\n\nCHECKPOINT", // wrong order
                "c2sp.org/tlog-proof@v1\nextra AA\nindex 0\n\nCHECKPOINT", // not base64
                "c2sp.org/tlog-proof@v1\nindex 0\nAA==\n\nCHECKPOINT", // not a hash
                "c2sp.org/tlog-proof@v1\r\nindex 0\r\n\r\nCHECKPOINT"
            })
    void otherTextsAreRefused(String text) {
        assertThatThrownBy(() -> InclusionEvidence.parse(text.replace("CHECKPOINT", note.serialized())))
                .isInstanceOf(FormatException.class);
    }

    private static void assertRefused(InclusionEvidence evidence, byte[] entry, Trust trust) {
        assertThatThrownBy(() -> evidence.verify(entry, trust)).isInstanceOf(ProofException.class);
    }
}
