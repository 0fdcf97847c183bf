package eu.schakel.ledger;

import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** An Ed25519 public key (RFC 8032) with its name; text form as in Go's sumdb/note and C2SP: {@code name+id+base64(type || key)}. */
public final class Ed25519Verifier implements NoteVerifier {

    private final String name;
    private final KeyType type;
    private final byte[] publicKey;
    private final int keyId;
    private final Ed25519.PublicPoint point;

    private Ed25519Verifier(String name, KeyType type, byte[] publicKey) {
        this.name = NoteKey.checkedName(name);
        this.type = type;
        this.publicKey = publicKey.clone();
        this.keyId = NoteKey.id(name, type, publicKey);
        // Decoded once: decoding costs about as much as a verification. Refuses points of small or mixed order.
        Ed25519.PublicPoint decoded =
                publicKey.length == NoteKey.KEY_BYTES ? Ed25519.validatePublicKeyFullExport(publicKey, 0) : null;
        if (decoded == null) {
            throw new FormatException("the public key of \"" + name + "\" is not a point of Ed25519's main group");
        }
        this.point = decoded;
    }

    /** The verifier with this 32-byte public key; {@link FormatException} if name or key is not valid. */
    public static Ed25519Verifier of(String name, KeyType type, byte[] publicKey) {
        return new Ed25519Verifier(name, type, publicKey);
    }

    /** Parses {@link #encoded()}; {@link FormatException} if a part or the id is wrong. */
    public static Ed25519Verifier parse(String encoded) {
        NoteKey parts = NoteKey.parse(encoded);
        Ed25519Verifier verifier = new Ed25519Verifier(parts.name(), parts.type(), parts.key());
        if (verifier.keyId != parts.keyId()) {
            throw new FormatException("the id in the key of \"" + parts.name() + "\" does not fit its public key");
        }
        return verifier;
    }

    /** The text form for configuration files: {@code name+id+base64(type || public key)}. */
    public String encoded() {
        return NoteKey.text(name, keyId, type, publicKey);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int keyId() {
        return keyId;
    }

    @Override
    public KeyType type() {
        return type;
    }

    @Override
    public boolean verify(byte[] message, byte[] signature) {
        return signature.length == Ed25519.SIGNATURE_SIZE
                && Ed25519.verify(signature, 0, point, message, 0, message.length);
    }

    @Override
    public String toString() {
        return encoded();
    }
}
