package eu.schakel.edge.internal;

import eu.schakel.edge.Entrance;
import eu.schakel.edge.ErrorPages;
import eu.schakel.edge.HealthCheck;
import eu.schakel.edge.Metrics;
import eu.schakel.edge.RouteGroup;
import eu.schakel.edge.SignInPages;
import eu.schakel.edge.WebSettings;
import eu.schakel.identity.LoginProvider;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.servlet.JavalinServlet;
import io.micrometer.core.instrument.Gauge;
import jakarta.servlet.Servlet;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** Puts the parts of the edge together, from the network (below) to the routes (above). */
public final class Wiring {
    private static final Executor VIRTUAL =
            task -> Thread.ofVirtual().name("request").start(task);

    private final WebSettings settings;
    private final Server server;
    private final ServerConnector connector;

    /** See {@link eu.schakel.edge.WebServer}. */
    public Wiring(
            WebSettings settings,
            Entrance entrance,
            ErrorPages errorPages,
            SignInPages signInPages,
            Metrics metrics,
            List<HealthCheck> checks,
            List<RouteGroup> groups,
            RandomGenerator random,
            Limits limits) {
        this.settings = settings;
        this.server = JettyServers.newServer(limits);
        this.connector = JettyServers.newConnector(server, settings, limits);
        var languages = new Languages(settings.languages());
        var cookie = new SessionCookie(settings);
        var headers = new SecurityHeaders(settings.secure(), entrance.login().map(LoginProvider::origin));
        var writer = new ProblemWriter(errorPages);
        var errors = new ProblemErrorHandler(writer, headers, entrance, languages);
        var cache = new PageCache();
        var problems = new Problems(writer, random);
        var guard = new Guard(
                () -> CrossSite.of(settings, connector.getLocalPort()),
                new RateLimiter(settings.rateLimits()),
                settings.proxies());
        var entry = new EntryHandler(
                cookie,
                entrance,
                languages,
                headers,
                cache,
                guard,
                writer,
                errors,
                metrics,
                VIRTUAL,
                limits,
                new UploadRoom(settings.uploads(), groups));
        var finisher = new Finisher(cache, cookie, problems);
        entry.setHandler(handler(servlet(routes -> {
            routes.beforeMatched(Wiring::nameRoute);
            routes.before(Forms::check);
            new SignInRoutes(settings, languages, entrance, cookie, signInPages).addTo(routes);
            new HealthRoutes(checks, metrics, this::mayMeasure, VIRTUAL).addTo(routes);
            groups.forEach(group -> group.addTo(routes));
            problems.addTo(routes);
            routes.after(finisher::finish);
        })));
        server.setHandler(new GracefulHandler(entry));
        server.setErrorHandler(errors);
        Gauge.builder(
                        "http.server.connections",
                        connector,
                        open -> open.getConnectedEndPoints().size())
                .description("Open connections")
                .register(metrics.registry());
    }

    public Server server() {
        return server;
    }

    public ServerConnector connector() {
        return connector;
    }

    /** Without the one that Javalin makes itself, which brings web sockets. */
    private static Servlet servlet(Consumer<RoutesConfig> routes) {
        var javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.http.prefer405over404 = true;
            config.http.generateEtags = false;
            config.http.maxRequestSize = Guard.LARGEST_BODY_BYTES;
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.http.defaultContentType = "text/plain;charset=utf-8";
            config.router.ignoreTrailingSlashes = true;
            config.router.treatMultipleSlashesAsSingleSlash = false;
            config.jsonMapper(new JsonForJavalin());
            routes.accept(config.routes);
        });
        return new JavalinServlet(javalin.unsafe);
    }

    private static ServletContextHandler handler(Servlet servlet) {
        var handler = new ServletContextHandler(ServletContextHandler.NO_SESSIONS);
        handler.addServlet(new ServletHolder(servlet), "/*");
        return handler;
    }

    private static void nameRoute(Context context) {
        var endpoint = context.endpoints().matchedHttpEndpoint();
        if (endpoint != null) {
            RequestState.of(context).setRoute(endpoint.path);
        }
    }

    private boolean mayMeasure(Context context) {
        var client =
                ClientAddress.of(ServletContextRequest.getServletContextRequest(context.req()), settings.proxies());
        return client.local() || settings.monitors().contains(client.address().getHostAddress());
    }
}
