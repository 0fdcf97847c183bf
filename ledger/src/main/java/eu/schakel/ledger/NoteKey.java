package eu.schakel.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A key text taken apart, and the names, ids and text forms of keys, as C2SP signed-note and Go's sumdb/note write them. */
final class NoteKey {

    /** Bytes of an Ed25519 public key and of its private seed (RFC 8032). */
    static final int KEY_BYTES = 32;

    // A schema-less URL fits many times; the limit keeps hostile key texts and notes small.
    private static final int MAX_NAME_LENGTH = 255;
    private static final Pattern KEY_ID = Pattern.compile("[0-9a-f]{8}");

    private final String name;
    private final int keyId;
    private final KeyType type;
    private final byte[] key;

    private NoteKey(String name, int keyId, KeyType type, byte[] key) {
        this.name = name;
        this.keyId = keyId;
        this.type = type;
        this.key = key;
    }

    String name() {
        return name;
    }

    int keyId() {
        return keyId;
    }

    KeyType type() {
        return type;
    }

    /** The 32 bytes behind the type byte: public key or seed. */
    byte[] key() {
        return key;
    }

    static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= MAX_NAME_LENGTH
                && name.codePoints().noneMatch(NoteKey::isForbiddenInName);
    }

    private static boolean isForbiddenInName(int c) {
        return c == '+' || Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static String checkedName(String name) {
        if (!isName(name)) {
            throw new FormatException("a key name has 1 to " + MAX_NAME_LENGTH
                    + " characters without white space, control character or plus sign, not " + Quoted.of(name));
        }
        return name;
    }

    static int id(String name, KeyType type, byte[] publicKey) {
        MessageDigest digest = Hasher.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(type.code());
        return ByteBuffer.wrap(digest.digest(publicKey)).getInt();
    }

    static String text(String name, int keyId, KeyType type, byte[] key) {
        byte[] typed =
                ByteBuffer.allocate(1 + key.length).put(type.code()).put(key).array();
        return name + "+" + HexFormat.of().toHexDigits(keyId) + "+" + StrictBase64.encode(typed);
    }

    /** Parses name+id+base64; the text may hold a private key, so messages never repeat it. */
    static NoteKey parse(String text) {
        String[] fields = text.split("\\+", 3); // base64 may contain a plus itself
        if (fields.length != 3 || !KEY_ID.matcher(fields[1]).matches()) {
            throw new FormatException("a note key has the form name+8 hexadecimal digits+base64");
        }
        ByteBuffer typed = ByteBuffer.wrap(decodeSecret(fields[2]));
        if (typed.remaining() != 1 + KEY_BYTES) {
            throw new FormatException(
                    "a note key has 1 + " + KEY_BYTES + " bytes behind its id, not " + typed.remaining());
        }
        KeyType type = KeyType.ofCode(typed.get());
        byte[] key = new byte[KEY_BYTES];
        typed.get(key);
        return new NoteKey(checkedName(fields[0]), HexFormat.fromHexDigits(fields[1]), type, key);
    }

    private static byte[] decodeSecret(String base64) {
        try {
            return StrictBase64.decode(base64, "note key");
        } catch (FormatException e) {
            throw new FormatException("the last part of a note key is not padded canonical base64");
        }
    }
}
