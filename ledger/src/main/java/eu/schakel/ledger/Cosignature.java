package eu.schakel.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Cosignatures of checkpoints (C2SP tlog-cosignature, "cosignature/v1", Ed25519): a witness says that at a time, in seconds, this was
 * the largest consistent head it knew of the log. A signature line's bytes are the time in 8 bytes, then the raw signature.
 */
public final class Cosignature {

    /** The last second of the year 9999: later times fit neither calendars nor database columns. */
    public static final long MAX_TIME_S = 253_402_300_799L;

    private Cosignature() {}

    /** The signature line of {@code cosigner}, a {@link KeyType#COSIGNATURE} key, at {@code time} cut to whole seconds. */
    public static Signature sign(Checkpoint checkpoint, Instant time, NoteSigner cosigner) {
        checkType(cosigner.name(), cosigner.type());
        long time_s = time.getEpochSecond();
        if (time_s < 0 || time_s > MAX_TIME_S) {
            throw new IllegalArgumentException("a cosignature's time lies between 1970 and 9999, not at " + time);
        }
        byte[] raw = cosigner.sign(message(checkpoint, time_s));
        byte[] timed = ByteBuffer.allocate(Long.BYTES + raw.length)
                .putLong(time_s)
                .put(raw)
                .array();
        return Signature.of(cosigner.name(), cosigner.keyId(), timed);
    }

    /**
     * The time that {@code cosigner} signed with the checkpoint; {@link ProofException} if the line is not that key's or not valid.
     * Whether the time is plausible is the caller's to judge, who has a clock.
     */
    public static Instant verify(Checkpoint checkpoint, Signature cosignature, NoteVerifier cosigner)
            throws ProofException {
        checkType(cosigner.name(), cosigner.type());
        if (!cosignature.claims(cosigner)) {
            throw new ProofException(
                    "a cosignature of " + cosignature.name() + " is not one of key " + cosigner.name());
        }
        ByteBuffer timed = ByteBuffer.wrap(cosignature.bytes());
        if (timed.remaining() <= Long.BYTES) {
            throw new ProofException(
                    "the cosignature of " + cosigner.name() + " is too short for a time and a signature");
        }
        long time_s = timed.getLong();
        byte[] raw = new byte[timed.remaining()];
        timed.get(raw);
        boolean inRange = time_s >= 0 && time_s <= MAX_TIME_S;
        if (!inRange || !cosigner.verify(message(checkpoint, time_s), raw)) {
            throw new ProofException("the cosignature of " + cosigner.name() + " is not valid for "
                    + checkpoint.origin() + " at size " + checkpoint.size());
        }
        return Instant.ofEpochSecond(time_s);
    }

    private static void checkType(String name, KeyType type) {
        if (type != KeyType.COSIGNATURE) {
            throw new IllegalArgumentException(
                    "key " + name + " is a " + type + " key: it signs notes, not cosignatures");
        }
    }

    private static byte[] message(Checkpoint checkpoint, long time_s) {
        return ("cosignature/v1\ntime " + time_s + "\n" + checkpoint.text()).getBytes(StandardCharsets.UTF_8);
    }
}
