package eu.schakel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    /** The key and the note in the documentation of Go's sumdb/note. */
    private static final String GO_PRIVATE_KEY =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String GO_PUBLIC_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String GO_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final String LINE = "— ministry AAAAAQIDBA==\n";

    @Test
    void readsAndWritesWhatGoDoes() throws ProofException {
        SignedNote note = SignedNote.parse(GO_NOTE);
        assertThat(note.isSignedBy(Ed25519Verifier.parse(GO_PUBLIC_KEY))).isTrue();
        assertThat(note.serialized()).isEqualTo(GO_NOTE);
        assertThat(SignedNote.sign(note.text(), Ed25519Signer.parse(GO_PRIVATE_KEY)))
                .isEqualTo(note);
    }

    @Test
    void keysKeepTheirTextForms() {
        Ed25519Signer signer = Ed25519Signer.parse(GO_PRIVATE_KEY);
        assertThat(signer.encoded()).isEqualTo(GO_PRIVATE_KEY);
        assertThat(signer.verifier().encoded()).isEqualTo(GO_PUBLIC_KEY);
        assertThat(signer.toString()).doesNotContain("AYEKFALVFGyNhPJEMzD1QIDr");
    }

    @Test
    void anotherTextIsNotSigned() {
        SignedNote forged = SignedNote.parse(GO_NOTE.replace("answer", "cause"));
        assertThatThrownBy(() -> forged.isSignedBy(Ed25519Verifier.parse(GO_PUBLIC_KEY)))
                .isInstanceOf(ProofException.class)
                .hasMessageContaining("PeterNeumann");
    }

    @Test
    void aLineOfAnUnknownKeyCountsForNothing() throws ProofException {
        Ed25519Signer namesake = Ed25519Signer.generate(new SecureRandom(), "PeterNeumann");
        assertThat(SignedNote.parse(GO_NOTE).isSignedBy(namesake.verifier())).isFalse();
    }

    @Test
    void aSecondSignatureOfTheSameKeyTakesThePlaceOfTheFirst() {
        SignedNote note = SignedNote.sign("text\n", Samples.LOG_KEY);
        assertThat(note.withSignatureOf(Samples.LOG_KEY)).isEqualTo(note);
        Ed25519Signer next = Ed25519Signer.generate(new SecureRandom(), Samples.ORIGIN);
        assertThat(note.withSignatureOf(next).signatures()).hasSize(2);
    }

    @Test
    void theTextMayHoldEmptyLines() {
        SignedNote note = SignedNote.parse("a\n\n\nb\n\n" + LINE);
        assertThat(note.text()).isEqualTo("a\n\n\nb\n");
        assertThat(SignedNote.parse("\n\n" + LINE).text()).isEqualTo("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // nothing
                "text\n", // no signature
                "text\n\n", // no signature behind the empty line
                "text\n" + LINE, // no empty line
                "text\n\n— ministry AAAAAQIDBA==", // no final newline
                "text\n\n- ministry AAAAAQIDBA==\n", // hyphen for em dash
                "text\n\n—ministry AAAAAQIDBA==\n", // no space
                "text\n\n— AAAAAQIDBA==\n", // no name
                "text\n\n—  AAAAAQIDBA==\n", // empty name
                "text\n\n— mini+stry AAAAAQIDBA==\n", // plus in the name
                "text\n\n— mini\u00a0stry AAAAAQIDBA==\n", // Unicode space in the name
                "text\n\n— mini\u0085stry AAAAAQIDBA==\n", // so is this one
                "text\n\n— ministry AAAAAQIDBA\n", // no padding
                "text\n\n— ministry AAAAAQIDBB==\n", // stray bits
                "text\n\n— ministry AAAAAQIDBA== \n", // trailing space
                "text\n\n— ministry AAAAAQ==\n", // key id only
                "text\n\n— ministry\n", // no signature in the line
                "text\r\n\n" + LINE, // carriage return
                "te\txt\n\n" + LINE, // tab
                "te\u0000xt\n\n" + LINE, // NUL
                "te\ud800xt\n\n" + LINE, // half a surrogate pair
                "text\n\n" + LINE + "\n", // empty line behind the signatures
                "text\n\n" + LINE + "more\n" // something else between the signatures
            })
    void brokenNotesAreRefused(String note) {
        assertThatThrownBy(() -> SignedNote.parse(note))
                .isInstanceOf(FormatException.class)
                .hasMessageMatching("(?s).{15,}");
    }

    @Test
    void aHostileLineDoesNotFloodTheMessage() {
        String note = "text\n\n" + "x".repeat(100_000) + "\n";
        assertThatThrownBy(() -> SignedNote.parse(note))
                .hasMessageContaining("100000 characters")
                .extracting(Throwable::getMessage)
                .asString()
                .hasSizeLessThan(300);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] note = ("text\n\n" + LINE).getBytes(StandardCharsets.UTF_8);
        note[0] = (byte) 0xff;
        assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(FormatException.class);
    }

    @Test
    void aHundredSignaturesAreTheMost() {
        assertThat(SignedNote.parse("text\n\n" + LINE.repeat(100)).signatures()).hasSize(100);
        assertThatThrownBy(() -> SignedNote.parse("text\n\n" + LINE.repeat(101)))
                .isInstanceOf(FormatException.class);
        assertThatThrownBy(() -> SignedNote.parse("x".repeat(SignedNote.MAX_LENGTH_CHARS) + "\n\n" + LINE))
                .isInstanceOf(FormatException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann",
                "PeterNeumann+c74f20a3",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", // another id
                "PeterNeumans+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", // another name
                "PeterNeumann+c74f20a3+AhpcQcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10", // short
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void brokenKeysAreRefused(String key) {
        assertThatThrownBy(() -> Ed25519Verifier.parse(key)).isInstanceOf(FormatException.class);
        assertThatThrownBy(() -> Ed25519Signer.parse("PRIVATE+KEY+" + key)).isInstanceOf(FormatException.class);
        assertThatThrownBy(() -> Ed25519Signer.parse(key)).hasMessageContaining("PRIVATE+KEY+");
    }

    @Test
    void keysOfSmallOrderAreRefused() {
        byte[] neutral = new byte[32];
        neutral[0] = 1;
        assertThatThrownBy(() -> Ed25519Verifier.of("ministry", KeyType.NOTE, neutral))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("main group");
        assertThatThrownBy(() -> Ed25519Verifier.of("ministry", KeyType.NOTE, new byte[31]))
                .isInstanceOf(FormatException.class);
    }
}
