package eu.schakel.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with signatures (C2SP signed-note, the form of Go's sumdb/note). Parsing checks the form only; a text must not be
 * believed before {@link #isSignedBy} or {@link Trust#open} has said so.
 *
 * @param text the signed text; ends with a newline
 * @param signatures the signature lines in order, at least one
 */
public record SignedNote(String text, List<Signature> signatures) {

    /** As in Go's sumdb/note, so that no note takes for ever to check; the standard asks for at least 16. */
    public static final int MAX_SIGNATURES = 100;

    /** Room for 100 post-quantum signatures of 5 kB, and a bound on what a stranger can make us parse. */
    public static final int MAX_LENGTH_CHARS = 1 << 20;

    private static final String SIGNATURE_PREFIX = "— ";

    /** Refuses what C2SP signed-note does not allow, with {@link FormatException}. */
    public SignedNote {
        signatures = List.copyOf(signatures);
        if (text.length() > MAX_LENGTH_CHARS) {
            throw new FormatException("a note text of " + text.length() + " characters is over " + MAX_LENGTH_CHARS);
        }
        if (!text.endsWith("\n")) {
            throw new FormatException("a note text ends with a newline");
        }
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new FormatException("a note has 1 to " + MAX_SIGNATURES + " signatures, not " + signatures.size());
        }
        checkCharacters(text);
    }

    /** The text signed by one key that signs notes. */
    public static SignedNote sign(String text, NoteSigner signer) {
        return new SignedNote(text, List.of(signature(text, signer)));
    }

    /** This note signed by one more key, as during a key change. */
    public SignedNote withSignatureOf(NoteSigner signer) {
        return with(signature(text, signer));
    }

    /** This note with one more signature at the end; it takes the place of an earlier one with the same name and key id. */
    public SignedNote with(Signature added) {
        List<Signature> all = new ArrayList<>(signatures);
        all.removeIf(old -> old.name().equals(added.name()) && old.keyId() == added.keyId());
        all.add(added);
        return new SignedNote(text, all);
    }

    /** Parses the exact text of a signed note; {@link FormatException} if any rule of C2SP signed-note is broken. */
    public static SignedNote parse(String note) {
        if (note.length() > MAX_LENGTH_CHARS) {
            throw new FormatException("a note of " + note.length() + " characters is over " + MAX_LENGTH_CHARS);
        }
        checkCharacters(note);
        int split = note.lastIndexOf("\n\n");
        if (split < 0 || split + 2 == note.length() || !note.endsWith("\n")) {
            throw new FormatException("a note has a text, an empty line, signature lines and a final newline");
        }
        // The last newline ends the last line; it does not start another one.
        String[] lines = note.substring(split + 2, note.length() - 1).split("\n", MAX_SIGNATURES + 1);
        List<Signature> signatures = new ArrayList<>();
        for (String line : lines) {
            signatures.add(parseLine(line));
        }
        return new SignedNote(note.substring(0, split + 1), signatures);
    }

    /** As {@link #parse(String)} for bytes from outside, which must be valid UTF-8. */
    public static SignedNote parse(byte[] note) {
        return parse(Utf8.decode(note, "note"));
    }

    /** The exact text of the signed note. */
    public String serialized() {
        StringBuilder out = new StringBuilder(text).append('\n');
        for (Signature signature : signatures) {
            out.append(SIGNATURE_PREFIX)
                    .append(signature.name())
                    .append(' ')
                    .append(signature.base64())
                    .append('\n');
        }
        return out.toString();
    }

    /**
     * Whether {@code verifier}'s key signed the text: false if no line claims its name and id, {@link ProofException} if one that
     * does is not valid (C2SP: reject the whole note).
     */
    public boolean isSignedBy(NoteVerifier verifier) throws ProofException {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        boolean signed = false;
        for (Signature signature : signatures) {
            if (signature.claims(verifier)) {
                if (!verifier.verify(message, signature.bytes())) {
                    throw new ProofException("the signature of key " + verifier.name() + " is not valid for this text");
                }
                signed = true;
            }
        }
        return signed;
    }

    private static Signature signature(String text, NoteSigner signer) {
        if (signer.type() != KeyType.NOTE) {
            throw new IllegalArgumentException(
                    "key " + signer.name() + " is a " + signer.type() + " key: use Cosignature.sign");
        }
        return Signature.of(signer.name(), signer.keyId(), signer.sign(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Signature parseLine(String line) {
        int space = line.indexOf(' ', SIGNATURE_PREFIX.length());
        if (!line.startsWith(SIGNATURE_PREFIX) || space < 0) {
            throw new FormatException(
                    "a signature line is: em dash, space, name, space, base64; found " + Quoted.of(line));
        }
        return new Signature(line.substring(SIGNATURE_PREFIX.length(), space), line.substring(space + 1));
    }

    private static void checkCharacters(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 && c != '\n') {
                throw new FormatException(
                        "a note has no control character but newline; found U+%04X".formatted((int) c));
            }
        }
        Utf8.checkEncodable(text, "note");
    }
}
