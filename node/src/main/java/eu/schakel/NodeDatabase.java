package eu.schakel;

import eu.schakel.configuration.DatabaseConfiguration;
import eu.schakel.configuration.NodeConfiguration;
import eu.schakel.database.Database;
import eu.schakel.database.DatabaseSettings;
import eu.schakel.database.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database of a node, and the server behind it where the node runs that too; both end together. */
public final class NodeDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NodeDatabase.class);

    private final @Nullable EmbeddedPostgres server;
    private final Database database;

    private NodeDatabase(@Nullable EmbeddedPostgres server, Database database) {
        this.server = server;
        this.database = database;
    }

    /** Starts the embedded server if the configuration says so, and opens the database; throws with a sentence to act on. */
    public static NodeDatabase open(NodeConfiguration configuration) {
        return switch (configuration.database()) {
            case DatabaseConfiguration.External external ->
                new NodeDatabase(
                        null,
                        Database.open(new DatabaseSettings(
                                external.jdbcUrl(),
                                external.user(),
                                external.password().reveal())));
            case DatabaseConfiguration.Embedded _ -> openEmbedded(EmbeddedPostgres.start(postgresOf(configuration)));
        };
    }

    /**
     * As {@link #open}, but for a short visit beside a node that may be running: its embedded server is used as it is and keeps
     * running when this is closed.
     */
    public static NodeDatabase visit(NodeConfiguration configuration) {
        if (configuration.database() instanceof DatabaseConfiguration.Embedded) {
            var running = EmbeddedPostgres.findRunning(postgresOf(configuration));
            if (running.isPresent()) {
                return new NodeDatabase(null, Database.open(running.get()));
            }
        }
        return open(configuration);
    }

    /** The open database. */
    public Database database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
        if (server != null) {
            server.close();
        }
    }

    private static Path postgresOf(NodeConfiguration configuration) {
        return configuration.dataDirectory().resolve("postgres");
    }

    private static NodeDatabase openEmbedded(EmbeddedPostgres server) {
        LOG.info("embedded PostgreSQL on port {}: for demo, tests and trial, not for production", server.port());
        try {
            return new NodeDatabase(
                    server,
                    Database.open(new DatabaseSettings(server.jdbcUrl("schakel"), server.user(), server.password())));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }
}
