package eu.schakel.dossier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** RFC 9562 identifiers: version 7 (by time) for what happens, version 5 (by name) for what follows from something else. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A version 7 UUID: rows written one after the other lie side by side in an index. */
    public static UUID next(Instant now) {
        long high = (now.toEpochMilli() << 16) | 0x7000L | (RANDOM.nextInt() & 0xfffL);
        long low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** A version 5 UUID of a name within a space; the same input gives the same id on every node. */
    public static UUID named(UUID space, String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-1");
            digest.update(ByteBuffer.allocate(16)
                    .putLong(space.getMostSignificantBits())
                    .putLong(space.getLeastSignificantBits())
                    .flip());
            var bytes = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = (bytes.getLong() & 0xffff_ffff_ffff_0fffL) | 0x5000L;
            long low = (bytes.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime lacks SHA-1, which RFC 9562 names for version 5", e);
        }
    }
}
