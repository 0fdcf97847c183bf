package eu.schakel.edge;

import eu.schakel.edge.internal.Limits;
import eu.schakel.edge.internal.Wiring;
import java.security.SecureRandom;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The public web server of a node. */
public final class WebServer implements AutoCloseable {
    private final WebSettings settings;
    private final Server server;
    private final ServerConnector connector;

    /**
     * Puts the server together; {@link #start} makes it listen.
     *
     * @param entrance who comes in, and how
     * @param metrics that {@code /metrics} shows; the caller closes it
     * @param checks that {@code /health/ready} asks
     * @param routes of the portal and the desks
     */
    public WebServer(
            WebSettings settings,
            Entrance entrance,
            ErrorPages errorPages,
            SignInPages signInPages,
            Metrics metrics,
            List<HealthCheck> checks,
            List<RouteGroup> routes) {
        this.settings = settings;
        var wiring = new Wiring(
                settings, entrance, errorPages, signInPages, metrics, checks, routes, new SecureRandom(), Limits.USUAL);
        this.server = wiring.server();
        this.connector = wiring.connector();
    }

    /**
     * Listens.
     *
     * @throws IllegalStateException if the address cannot be used; the message says which
     */
    public void start() {
        try {
            server.start();
        } catch (Exception e) {
            close();
            throw new IllegalStateException(
                    "Cannot listen on " + settings.bind() + ":" + settings.port() + ": " + e.getMessage()
                            + ". Is another program using it? Choose another http.bind or http.port.",
                    e);
        }
    }

    /** The port that it listens on, also when settings asked for a free one. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Stops listening, lets requests under way finish for at most ten seconds, and stops. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The web server did not stop in order: " + e.getMessage(), e);
        }
    }
}
