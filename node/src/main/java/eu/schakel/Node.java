package eu.schakel;

import eu.schakel.configuration.NodeConfiguration;
import io.javalin.Javalin;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running node: database and listeners, wired here and nowhere else. */
public final class Node implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Node.class);

    private final NodeDatabase database;
    private final Javalin http;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Node(NodeDatabase database, Javalin http) {
        this.database = database;
        this.http = http;
    }

    /** Starts everything and returns when pages are served; throws with a sentence to act on, and then nothing runs. */
    public static Node start(NodeConfiguration configuration) {
        NodeDatabase database = NodeDatabase.open(configuration);
        try {
            Javalin http = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.jetty.host = configuration.http().bind();
                config.jetty.port = configuration.http().port();
                config.routes.get("/health/live", context -> context.result("live"));
                config.routes.get("/health/ready", context -> context.result("ready"));
            });
            http.start();
            LOG.info("node {} serves {}", configuration.name(), configuration.publicAddress());
            return new Node(database, http);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Returns when {@link #close()} has stopped everything. */
    public void awaitStop() throws InterruptedException {
        stopped.await();
    }

    /** Stops listening, then the database. */
    @Override
    public void close() {
        http.stop();
        database.close();
        LOG.info("stopped");
        stopped.countDown();
    }
}
