package eu.schakel.configuration;

/** Which PostgreSQL the node uses. */
public sealed interface DatabaseConfiguration {
    /** A server that the node starts itself in its data directory: for demo, tests and trial. */
    record Embedded() implements DatabaseConfiguration {}

    /** A server of the operator. The URL is for JDBC and holds no password. */
    record External(String jdbcUrl, String user, Secret password) implements DatabaseConfiguration {}
}
