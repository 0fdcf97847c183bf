package eu.schakel.ledger;

import java.util.Arrays;

/** Walks over the entries of a bundle in place, without copying them. */
final class BundleCursor {

    private static final int PREFIX_BYTES = 2;

    private final byte[] bundle;
    private int start;
    private int end;

    BundleCursor(byte[] bundle) {
        this.bundle = bundle;
    }

    /** Moves to the next entry; {@link FormatException} if the bundle ends before or inside it. */
    void next() {
        int rest = bundle.length - end;
        if (rest < PREFIX_BYTES) {
            throw new FormatException("the bundle ends where an entry should start, at byte " + end);
        }
        int length = (bundle[end] & 0xff) << 8 | (bundle[end + 1] & 0xff);
        if (rest - PREFIX_BYTES < length) {
            throw new FormatException("the bundle ends inside the entry of " + length + " bytes at byte " + end);
        }
        start = end + PREFIX_BYTES;
        end = start + length;
    }

    int start() {
        return start;
    }

    int length() {
        return end - start;
    }

    byte[] entry() {
        return Arrays.copyOfRange(bundle, start, end);
    }

    void checkEnd() {
        if (end != bundle.length) {
            throw new FormatException((bundle.length - end) + " bytes behind the last entry of the bundle");
        }
    }
}
