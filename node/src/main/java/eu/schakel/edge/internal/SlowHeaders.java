package eu.schakel.edge.internal;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes connections that take too long to say what they want ("slowloris"): a header line now and then keeps the idle timeout away,
 * so Jetty alone would wait for hours.
 */
final class SlowHeaders extends AbstractLifeCycle {
    /** A look costs a microsecond for each connection. */
    private static final long LOOK_EVERY_MS = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(SlowHeaders.class);

    private final ServerConnector connector;
    private final long longestNanos;

    SlowHeaders(ServerConnector connector, Duration longest) {
        this.connector = connector;
        this.longestNanos = longest.toNanos();
    }

    @Override
    protected void doStart() {
        schedule();
    }

    private void schedule() {
        connector.getScheduler().schedule(this::look, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        var now = System.nanoTime();
        for (var endPoint : connector.getConnectedEndPoints()) {
            if (isSlow(endPoint, now)) {
                LOG.atWarn().log("Closed a connection that did not finish its headers in time");
                endPoint.close();
            }
        }
        if (connector.isRunning()) {
            schedule();
        }
    }

    private boolean isSlow(EndPoint endPoint, long nowNanos) {
        if (!(endPoint.getConnection() instanceof HttpConnection connection)) {
            return false;
        }
        var parser = connection.getParser();
        return parser.inHeaderState() && !parser.isStart() && nowNanos - parser.getBeginNanoTime() > longestNanos;
    }
}
