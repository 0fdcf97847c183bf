package eu.schakel.dossier;

import java.util.List;

/**
 * This node among its peers, and the names of the logs between them.
 *
 * @param name this node
 * @param peers the others
 */
public record Side(String name, List<String> peers) {
    /** Origins end in a number: a log that must be closed is followed by the next, never rewritten. */
    private static final int GENERATION = 1;

    /** The log that this node keeps for a peer. */
    public String logTo(String peer) {
        return origin(name, "to-" + peer);
    }

    /** The log that everybody may read. */
    public String publicLog() {
        return publicLogOf(name);
    }

    /** A node's public log. */
    public static String publicLogOf(String node) {
        return origin(node, "public");
    }

    /** The log that a peer keeps for this node. */
    public String logFrom(String peer) {
        return origin(peer, "to-" + name);
    }

    private static String origin(String owner, String name) {
        return "schakel/" + owner + "/" + name + "/" + GENERATION;
    }
}
