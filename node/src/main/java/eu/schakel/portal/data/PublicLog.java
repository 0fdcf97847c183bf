package eu.schakel.portal.data;

import eu.schakel.exchange.LogTables;
import eu.schakel.ledger.Ed25519Verifier;
import eu.schakel.ledger.Trust;
import java.util.List;

/**
 * A public log that this node shows to everybody: its own or the mirror of a peer's.
 *
 * @param node whose log
 * @param origin its name, as in its checkpoints
 * @param path where its files are: {@code /log}, or {@code /mirror/} and the node
 * @param logKeys that sign its checkpoints
 * @param witnessKeys of those who cosign them
 */
public record PublicLog(
        String node, String origin, String path, List<Ed25519Verifier> logKeys, List<Ed25519Verifier> witnessKeys) {
    /** Where the own log's files are. */
    public static final String OWN_PATH = "/log";

    /** Where the mirrors are, each under its node's name. */
    public static final String MIRRORS_PATH = "/mirror/";

    /** Keeps its own copies of the lists. */
    public PublicLog {
        logKeys = List.copyOf(logKeys);
        witnessKeys = List.copyOf(witnessKeys);
    }

    /** Whether this node writes it. */
    public boolean isOwn() {
        return path.equals(OWN_PATH);
    }

    /** Its tables. */
    public LogTables tables() {
        return LogTables.open(origin);
    }

    /** Whom to believe about it. */
    public Trust trust() {
        return new Trust(origin, List.copyOf(logKeys), List.copyOf(witnessKeys));
    }
}
