package eu.schakel.ledger;

import java.security.SecureRandom;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** An Ed25519 private key (RFC 8032) with its name; text form as in Go's sumdb/note: {@code PRIVATE+KEY+name+id+base64(type || seed)}. */
public final class Ed25519Signer implements NoteSigner {

    private static final String PREFIX = "PRIVATE+KEY+";

    private final byte[] seed;
    private final byte[] publicKey;
    private final Ed25519Verifier verifier;

    private Ed25519Signer(String name, KeyType type, byte[] seed) {
        this.seed = seed;
        this.publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(seed, 0, publicKey, 0);
        this.verifier = Ed25519Verifier.of(name, type, publicKey);
    }

    /** A new key that signs notes; {@link FormatException} if the name is not valid. */
    public static Ed25519Signer generate(SecureRandom random, String name) {
        return generate(random, name, KeyType.NOTE);
    }

    /** A new key of the given type; {@link FormatException} if the name is not valid. */
    public static Ed25519Signer generate(SecureRandom random, String name, KeyType type) {
        byte[] seed = new byte[Ed25519.SECRET_KEY_SIZE];
        Ed25519.generatePrivateKey(random, seed);
        return new Ed25519Signer(name, type, seed);
    }

    /** Parses {@link #encoded()}; {@link FormatException}, which never repeats the text, if a part or the id is wrong. */
    public static Ed25519Signer parse(String encoded) {
        if (!encoded.startsWith(PREFIX)) {
            throw new FormatException("a private note key starts with " + PREFIX);
        }
        NoteKey parts = NoteKey.parse(encoded.substring(PREFIX.length()));
        Ed25519Signer signer = new Ed25519Signer(parts.name(), parts.type(), parts.key());
        if (signer.keyId() != parts.keyId()) {
            throw new FormatException("the id in the private key of \"" + parts.name() + "\" does not fit the key");
        }
        return signer;
    }

    /** The secret text form, for a key file that only the signing process can read. */
    public String encoded() {
        return PREFIX + NoteKey.text(name(), keyId(), type(), seed);
    }

    @Override
    public String name() {
        return verifier.name();
    }

    @Override
    public int keyId() {
        return verifier.keyId();
    }

    @Override
    public KeyType type() {
        return verifier.type();
    }

    @Override
    public byte[] sign(byte[] message) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(seed, 0, publicKey, 0, message, 0, message.length, signature, 0);
        return signature;
    }

    @Override
    public Ed25519Verifier verifier() {
        return verifier;
    }

    /** Shows the public key only. */
    @Override
    public String toString() {
        return "signer of " + verifier;
    }
}
