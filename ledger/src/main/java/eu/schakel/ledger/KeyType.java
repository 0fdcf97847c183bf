package eu.schakel.ledger;

/** What a key signs; the byte stands in the key's encoding and id, so that one kind cannot pass for the other (C2SP signed-note). */
public enum KeyType {
    /** Signs note texts, such as a log its checkpoints. */
    NOTE(0x01),
    /** Cosigns checkpoints with a time (C2SP tlog-cosignature, cosignature/v1). */
    COSIGNATURE(0x04);

    private final byte code;

    KeyType(int code) {
        this.code = (byte) code;
    }

    /** The signature type identifier byte of C2SP signed-note. */
    public byte code() {
        return code;
    }

    static KeyType ofCode(byte code) {
        for (KeyType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw new FormatException(
                "unknown key type 0x%02x: only 0x01 (note) and 0x04 (cosignature/v1)".formatted(code));
    }
}
