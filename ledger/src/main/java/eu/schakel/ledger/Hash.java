package eu.schakel.ledger;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.HexFormat;

/**
 * A SHA-256 hash: 32 bytes, immutable, equal by content.
 *
 * <p>Four longs instead of an array: equality, hash code and immutability come for free, and there is one object per hash.
 *
 * @param first bytes 0-7, big-endian
 * @param second bytes 8-15
 * @param third bytes 16-23
 * @param fourth bytes 24-31
 */
public record Hash(long first, long second, long third, long fourth) {

    /** The length of a hash in bytes. */
    public static final int LENGTH_BYTES = 32;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** The hash with these 32 bytes; {@link FormatException} for any other length. */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH_BYTES) {
            throw new FormatException("a hash has " + LENGTH_BYTES + " bytes, not " + bytes.length);
        }
        return of(bytes, 0);
    }

    /** The hash in the 32 bytes from {@code offset}; {@link IndexOutOfBoundsException} if there are fewer. */
    public static Hash of(byte[] bytes, int offset) {
        return new Hash(
                (long) LONGS.get(bytes, offset),
                (long) LONGS.get(bytes, offset + 8),
                (long) LONGS.get(bytes, offset + 16),
                (long) LONGS.get(bytes, offset + 24));
    }

    /** Parses 64 hexadecimal digits of either case; {@link FormatException} for anything else. */
    public static Hash fromHex(String hex) {
        byte[] bytes;
        try {
            bytes = HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            throw new FormatException(
                    "a hash in hexadecimal has 64 digits, not " + Quoted.of(hex) + " (" + e.getMessage() + ")");
        }
        return of(bytes);
    }

    /** Parses padded standard base64 (RFC 4648 section 4) of 32 bytes; {@link FormatException} for anything else. */
    public static Hash fromBase64(String base64) {
        return of(StrictBase64.decode(base64, "hash"));
    }

    /** A new array with the 32 bytes. */
    public byte[] bytes() {
        byte[] bytes = new byte[LENGTH_BYTES];
        writeTo(bytes, 0);
        return bytes;
    }

    /** Writes the 32 bytes into {@code target} from {@code offset}. */
    public void writeTo(byte[] target, int offset) {
        LONGS.set(target, offset, first);
        LONGS.set(target, offset + 8, second);
        LONGS.set(target, offset + 16, third);
        LONGS.set(target, offset + 24, fourth);
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    /** 44 characters of padded standard base64 (RFC 4648 section 4). */
    public String base64() {
        return StrictBase64.encode(bytes());
    }

    @Override
    public String toString() {
        return hex();
    }
}
