package eu.schakel.database;

/**
 * What a piece of the node may see and write. Each is a PostgreSQL role of its own, so that a mistake in a query cannot show more
 * than the role may read.
 */
public enum Access {
    /** The desks and the kernel: everything of this node. */
    APPLICATION(16),
    /** The exchange's sending half: only what may leave. */
    SENDING(3),
    /** The exchange's receiving half: only the mirrors. */
    RECEIVING(4),
    /** Anonymous reading: only public projections and public logs. */
    READING(12);

    private final int connections;

    Access(int connections) {
        this.connections = connections;
    }

    /** Most connections of this pool in one process; together well under PostgreSQL's default of 100. */
    int connections() {
        return connections;
    }

    String roleIn(String database) {
        return database + "_" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
