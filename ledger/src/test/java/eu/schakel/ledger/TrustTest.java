package eu.schakel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checkpoints with cosignatures, and whom a reader believes. */
class TrustTest {

    private final Checkpoint checkpoint = Checkpoint.of(Samples.ORIGIN, Frontier.EMPTY.append(Samples.leaves(5)));

    /** The example in C2SP tlog-cosignature: the line's shape and its time. */
    @Test
    void readsTheTimeOfTheStandardsExample() {
        Signature line = new Signature(
                "witness.example.com/w1",
                "jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==");
        assertThat(line.keyId()).isEqualTo(0x8d66cf3f);
        assertThat(ByteBuffer.wrap(line.bytes()).getLong()).isEqualTo(1_679_315_147L);
        assertThat(line.bytes()).hasSize(8 + 64);
    }

    /** The message and the key id written out by hand, judged by the JDK's own Ed25519. */
    @Test
    void aCosignatureIsWhatTheStandardSaysInTheEyesOfTheJdk() throws GeneralSecurityException {
        byte[] typed = Base64.getDecoder()
                .decode(Samples.WITNESS_KEY.verifier().encoded().split("\\+", 3)[2]);
        byte[] publicKey = Arrays.copyOfRange(typed, 1, typed.length);
        Signature line = Cosignature.sign(checkpoint, Samples.NOON, Samples.WITNESS_KEY);

        MessageDigest id = MessageDigest.getInstance("SHA-256");
        id.update(Samples.utf8("nederland.example/witness\n"));
        id.update((byte) 4);
        assertThat(line.keyId()).isEqualTo(ByteBuffer.wrap(id.digest(publicKey)).getInt());

        byte[] x509 = ByteBuffer.allocate(44)
                .put(Samples.hex("302a300506032b6570032100"))
                .put(publicKey)
                .array();
        java.security.Signature judge = java.security.Signature.getInstance("Ed25519");
        judge.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509)));
        judge.update(Samples.utf8("cosignature/v1\ntime 1795521600\nvlaanderen.example/public/1\n5\n"
                + checkpoint.root().base64() + "\n"));
        assertThat(judge.verify(line.bytes(), 8, 64)).isTrue();
    }

    @Test
    void aCosignatureGivesItsTimeBack() throws ProofException {
        Signature line = Cosignature.sign(checkpoint, Samples.NOON.plusMillis(999), Samples.WITNESS_KEY);
        assertThat(Cosignature.verify(checkpoint, line, Samples.WITNESS_KEY.verifier()))
                .isEqualTo(Samples.NOON);
    }

    @Test
    void aCosignatureCoversTimeAndCheckpoint() {
        Signature line = Cosignature.sign(checkpoint, Samples.NOON, Samples.WITNESS_KEY);
        byte[] bytes = line.bytes();
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            assertRefused(checkpoint, Signature.of(line.name(), line.keyId(), changed));
        }
        assertRefused(new Checkpoint(Samples.ORIGIN, 6, checkpoint.root()), line);
        assertRefused(new Checkpoint("elsewhere", 5, checkpoint.root()), line);
        assertRefused(checkpoint, Signature.of(line.name(), line.keyId(), new byte[8]));
        assertRefused(checkpoint, Signature.of(line.name(), line.keyId() + 1, bytes));
    }

    @Test
    void aTimeOutsideTheCalendarIsRefused() {
        assertThatThrownBy(() -> Cosignature.sign(checkpoint, Instant.ofEpochSecond(-1), Samples.WITNESS_KEY))
                .hasMessageContaining("between 1970 and 9999");
        assertThatThrownBy(() -> Cosignature.sign(checkpoint, Instant.MAX, Samples.WITNESS_KEY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneKindOfKeyCannotDoTheWorkOfTheOther() {
        assertThatThrownBy(() -> Cosignature.sign(checkpoint, Samples.NOON, Samples.LOG_KEY))
                .hasMessageContaining("signs notes");
        assertThatThrownBy(() -> SignedNote.sign(checkpoint.text(), Samples.WITNESS_KEY))
                .hasMessageContaining("Cosignature.sign");
        assertThatThrownBy(() -> new Trust(Samples.ORIGIN, List.of(Samples.WITNESS_KEY.verifier()), List.of()))
                .hasMessageContaining("expected NOTE");
    }

    @Test
    void namesTheWitnessesItKnows() throws ProofException {
        assertThat(Samples.TRUST.open(Samples.signed(checkpoint)).witnesses()).isEmpty();
        Ed25519Signer stranger = Ed25519Signer.generate(new SecureRandom(), "stranger.example", KeyType.COSIGNATURE);
        SignedNote note = Samples.cosigned(checkpoint).with(Cosignature.sign(checkpoint, Samples.NOON, stranger));
        TrustedCheckpoint opened = Samples.TRUST.open(SignedNote.parse(note.serialized()));
        assertThat(opened.checkpoint()).isEqualTo(checkpoint);
        assertThat(opened.witnesses())
                .containsExactly(new TrustedCheckpoint.Witness("nederland.example/witness", Samples.NOON));
    }

    @Test
    void whileAKeyIsReplacedEitherWillDo() throws ProofException {
        Ed25519Signer next = Ed25519Signer.generate(new SecureRandom(), Samples.ORIGIN);
        Trust both = new Trust(Samples.ORIGIN, List.of(Samples.LOG_KEY.verifier(), next.verifier()), List.of());
        assertThat(both.open(Samples.signed(checkpoint)).checkpoint()).isEqualTo(checkpoint);
        assertThat(both.open(SignedNote.sign(checkpoint.text(), next)).checkpoint())
                .isEqualTo(checkpoint);
    }

    @Test
    void aStrangersCheckpointIsNotBelieved() {
        Ed25519Signer forger = Ed25519Signer.generate(new SecureRandom(), Samples.ORIGIN);
        assertNotBelieved(SignedNote.sign(checkpoint.text(), forger), "no signature by a known key");
        assertNotBelieved(
                SignedNote.sign("elsewhere\n0\n" + Merkle.EMPTY_ROOT.base64() + "\n", Samples.LOG_KEY), "elsewhere");
        assertNotBelieved(SignedNote.sign("not a checkpoint\n", Samples.LOG_KEY), "not a checkpoint");
    }

    @Test
    void oneWrongLineOfAKnownKeySpoilsTheNote() {
        SignedNote good = Samples.cosigned(checkpoint);
        Signature badLog = Signature.of(Samples.ORIGIN, Samples.LOG_KEY.keyId(), new byte[64]);
        assertNotBelieved(new SignedNote(good.text(), append(good.signatures(), badLog)), "not valid");
        Signature badWitness = Signature.of(Samples.WITNESS_KEY.name(), Samples.WITNESS_KEY.keyId(), new byte[72]);
        assertNotBelieved(new SignedNote(good.text(), append(good.signatures(), badWitness)), "not valid");
    }

    private static List<Signature> append(List<Signature> lines, Signature line) {
        return Stream.concat(lines.stream(), Stream.of(line)).toList();
    }

    private static void assertNotBelieved(SignedNote note, String message) {
        assertThatThrownBy(() -> Samples.TRUST.open(note))
                .isInstanceOf(ProofException.class)
                .hasMessageContaining(message);
    }

    private static void assertRefused(Checkpoint checkpoint, Signature line) {
        assertThatThrownBy(() -> Cosignature.verify(checkpoint, line, Samples.WITNESS_KEY.verifier()))
                .isInstanceOf(ProofException.class);
    }
}
