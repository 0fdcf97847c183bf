package eu.schakel.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One signature line of a note (C2SP signed-note).
 *
 * @param name the key name: not empty, no white space, no plus sign
 * @param base64 key id in 4 bytes, big-endian, then at least one byte of signature, in padded standard base64
 */
public record Signature(String name, String base64) {

    private static final int KEY_ID_BYTES = Integer.BYTES;

    /** Refuses a line that C2SP signed-note does not allow, with {@link FormatException}. */
    public Signature {
        NoteKey.checkedName(name);
        byte[] bytes = StrictBase64.decode(base64, "signature of " + name);
        if (bytes.length <= KEY_ID_BYTES) {
            throw new FormatException(
                    "the signature of " + name + " has only " + bytes.length + " bytes with its key id");
        }
    }

    /** The line for a raw signature of the key with this name and id. */
    public static Signature of(String name, int keyId, byte[] signature) {
        byte[] bytes = ByteBuffer.allocate(KEY_ID_BYTES + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return new Signature(name, StrictBase64.encode(bytes));
    }

    /** The id of the key that is said to have signed. */
    public int keyId() {
        return ByteBuffer.wrap(decoded()).getInt();
    }

    /** The signature bytes behind the key id. */
    public byte[] bytes() {
        byte[] decoded = decoded();
        return Arrays.copyOfRange(decoded, KEY_ID_BYTES, decoded.length);
    }

    /** Whether name and key id are those of {@code verifier}; says nothing about validity. */
    public boolean claims(NoteVerifier verifier) {
        return name.equals(verifier.name()) && keyId() == verifier.keyId();
    }

    private byte[] decoded() {
        return StrictBase64.decode(base64, "signature of " + name);
    }
}
