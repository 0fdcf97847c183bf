package eu.schakel.ledger;

import java.util.List;

/**
 * The head of a log (C2SP tlog-checkpoint). Extension lines are refused: nobody audits them, and without them a checkpoint has
 * exactly one text.
 *
 * @param origin the log's name, one line without control characters; for our logs the key name of its signer
 * @param size the number of entries
 * @param root the RFC 6962 root of the tree of that size
 */
public record Checkpoint(String origin, long size, Hash root) {

    private static final int LINES = 3;

    /** Refuses an empty origin, control characters in it, a negative size, and an empty tree with another root than SHA-256 of nothing. */
    public Checkpoint {
        if (origin.isEmpty() || origin.chars().anyMatch(c -> c < 0x20)) {
            throw new FormatException("a checkpoint's origin is one non-empty line, not " + Quoted.of(origin));
        }
        Utf8.checkEncodable(origin, "origin");
        if (size < 0) {
            throw new FormatException("a checkpoint has size 0 or more, not " + size);
        }
        if (size == 0 && !root.equals(Merkle.EMPTY_ROOT)) {
            throw new FormatException("a checkpoint of size 0 has root " + Merkle.EMPTY_ROOT + ", not " + root);
        }
    }

    /** The head of the log {@code origin} with this right edge. */
    public static Checkpoint of(String origin, Frontier frontier) {
        return new Checkpoint(origin, frontier.size(), frontier.root());
    }

    /** The note text: origin, size in decimal, root in base64, each line ended by a newline. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /** Parses a note text; {@link FormatException} if it is not exactly what {@link #text()} of some checkpoint gives. */
    public static Checkpoint parse(String noteText) {
        List<String> lines = List.of(noteText.split("\n", LINES + 2));
        // A final newline makes one empty piece behind the last line.
        if (lines.size() != LINES + 1 || !lines.get(LINES).isEmpty()) {
            throw new FormatException("a checkpoint has exactly 3 lines (origin, size, root), each ended by a newline");
        }
        return new Checkpoint(
                lines.get(0), DecimalText.parse(lines.get(1), "checkpoint size"), Hash.fromBase64(lines.get(2)));
    }
}
