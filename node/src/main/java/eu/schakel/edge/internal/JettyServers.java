package eu.schakel.edge.internal;

import eu.schakel.edge.WebSettings;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty, set up with our {@link Limits}. */
final class JettyServers {
    private JettyServers() {}

    static Server newServer(Limits limits) {
        var threads = new QueuedThreadPool(Limits.MOST_THREADS);
        threads.setName("http");
        var server = new Server(threads);
        server.setStopTimeout(limits.stop().toMillis());
        server.setStopAtShutdown(false);
        return server;
    }

    static ServerConnector newConnector(Server server, WebSettings settings, Limits limits) {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(Limits.REQUEST_HEADER_BYTES);
        http.setRelativeRedirectAllowed(true);
        var connector = new ServerConnector(server, 1, Limits.SELECTORS, new HttpConnectionFactory(http));
        connector.setHost(settings.bind());
        connector.setPort(settings.port());
        connector.setIdleTimeout(limits.idle().toMillis());
        connector.setAcceptQueueSize(Limits.ACCEPT_QUEUE);
        connector.addBean(new SlowHeaders(connector, limits.longestHeader()));
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(Limits.MOST_CONNECTIONS, server));
        return connector;
    }
}
