package eu.schakel.edge;

import eu.schakel.database.BusyException;
import eu.schakel.edge.internal.Limits;
import eu.schakel.edge.internal.Wiring;
import eu.schakel.identity.Role;
import eu.schakel.identity.Sessions;
import eu.schakel.portal.data.MeRoutes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.jetty.util.component.LifeCycle;
import org.jspecify.annotations.Nullable;

/** A small site on a free port, with a route of each kind, and the ways to ask it. */
final class TestSite implements AutoCloseable {
    static final RateLimits NO_LIMITS = new RateLimits(
            new RateLimits.Rate(1_000_000, 1_000_000),
            new RateLimits.Rate(1_000_000, 1_000_000),
            new RateLimits.Rate(1_000_000, 1_000_000),
            new RateLimits.Rate(1_000_000, 1_000_000));

    static final String LONG_TEXT = "De haventop van 2026 wordt bekeken. ".repeat(300);

    record Note(String text, int level_cm) {}

    final Metrics metrics = new Metrics();
    final FakeSessions sessions;
    final AtomicInteger made = new AtomicInteger();
    final AtomicInteger pageFailures = new AtomicInteger();
    final CountDownLatch slowBegun = new CountDownLatch(1);
    final CountDownLatch slowMayEnd = new CountDownLatch(1);
    final CountDownLatch stopping = new CountDownLatch(1);
    volatile Optional<String> trouble = Optional.empty();

    private final Wiring wiring;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private TestSite(WebSettings settings, Entrance use, FakeSessions own, Limits limits, RouteGroup... more) {
        sessions = own;
        var health = new HealthCheck() {
            @Override
            public String name() {
                return "database";
            }

            @Override
            public Optional<String> findTrouble() {
                return trouble;
            }
        };
        wiring = new Wiring(
                settings,
                use,
                new PlainPages(),
                (request, people, login, to) -> "<h1>sign in</h1>" + request.language() + " " + people.size()
                        + login.map(begin -> " begin=" + begin).orElse("") + " to=" + to,
                metrics,
                List.of(health),
                Stream.concat(Stream.of(this::addTo), Arrays.stream(more)).toList(),
                new SecureRandom(),
                limits);
        wiring.server().addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStopping(LifeCycle event) {
                stopping.countDown();
            }
        });
        try {
            wiring.server().start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static WebSettings settings() {
        return WebSettings.of("test", "127.0.0.1", 0, URI.create("http://schakel.example"), true)
                .withRateLimits(NO_LIMITS);
    }

    static TestSite start() {
        return start(settings());
    }

    static TestSite start(WebSettings settings) {
        return start(settings, Limits.USUAL);
    }

    static TestSite start(WebSettings settings, Limits limits) {
        var fake = new FakeSessions();
        return new TestSite(settings, Entrance.of(fake), fake, limits);
    }

    static TestSite start(WebSettings settings, Limits limits, RouteGroup more) {
        var fake = new FakeSessions();
        return new TestSite(settings, Entrance.of(fake), fake, limits, more);
    }

    static TestSite start(WebSettings settings, Sessions sessions) {
        return start(settings, Entrance.of(sessions));
    }

    static TestSite start(WebSettings settings, Entrance entrance) {
        return new TestSite(settings, entrance, new FakeSessions(), Limits.USUAL);
    }

    /** Words and pages without any look. */
    private final class PlainPages implements ErrorPages {
        @Override
        public Optional<String> findText(String messageKey, Map<String, Object> arguments, String language) {
            return switch (messageKey) {
                case "problem.not-found.title" ->
                    Optional.of(language.equals("nl") ? "Hier is niets" : "Nothing is here");
                case "test.too-late" -> Optional.of("Te laat sinds " + arguments.get("since"));
                default -> Optional.empty();
            };
        }

        @Override
        public String page(Problem problem, PageRequest request) {
            if (pageFailures.get() > 0) {
                throw new IllegalStateException("no page today");
            }
            return "<h1>" + problem.status() + " " + problem.title() + "</h1>" + problem.detail() + " "
                    + problem.instance();
        }
    }

    private void addTo(RoutesConfig routes) {
        routes.get("/{language}/agreements/{id}", context -> {
            switch (Representation.choose(context, Representation.HTML, Representation.JSON, Representation.CSV)) {
                case HTML -> context.result("<h1>" + context.pathParam("id") + "</h1>" + LONG_TEXT);
                case JSON -> context.result(Json.bytes(Map.of("id", context.pathParam("id"))));
                case CSV -> context.result("id\n" + context.pathParam("id") + "\n");
                case ATOM, ICS, PDF, JSON_LD -> throw new IllegalStateException("not offered");
            }
        });
        routes.get("/nl/counted", context -> context.html("made " + made.incrementAndGet()));
        routes.get("/nl/slow", this::slow);
        routes.get(
                "/nl/desk",
                context -> context.html(
                        "hello " + Visitor.of(context).require(Role.COORDINATOR).name()));
        routes.post(
                "/nl/desk",
                context -> context.result("done by "
                        + Visitor.of(context).require(Role.COORDINATOR).name()));
        routes.get(
                "/nl/publish",
                context -> context.html(
                        "ready " + Visitor.of(context).requireFresh().name()));
        routes.post(
                "/nl/publish",
                context -> context.result(
                        "published by " + Visitor.of(context).requireFresh().name()));
        new MeRoutes().addTo(routes);
        routes.post("/nl/report", context -> context.result("got " + context.formParam("text")));
        routes.post("/api/notes", context -> context.json(Json.read(context, Note.class)));
        routes.get("/api/notes", context -> context.json(List.of(new Note("a", 1))));
        routes.get("/nl/busy", context -> {
            throw new BusyException();
        });
        routes.get("/nl/broken", context -> {
            throw new IllegalStateException("secret words of a stack trace");
        });
        routes.get("/nl/late", context -> {
            throw new ProblemException(409, "too-late", "test.too-late", Map.of("since", "gisteren"));
        });
        routes.get(
                "/static/{hash}/app.json",
                context -> context.header("Cache-Control", "public, max-age=31536000, immutable")
                        .contentType("application/json")
                        .result("{}"));
        routes.get("/nl/cookie", context -> context.header("Set-Cookie", "a=b").html("made " + made.incrementAndGet()));
        routes.get("/nl/stream", context -> {
            context.contentType("text/csv");
            context.outputStream().write("a;b\n".getBytes(StandardCharsets.UTF_8));
        });
    }

    private void slow(Context context) throws InterruptedException {
        slowBegun.countDown();
        slowMayEnd.await();
        context.html("slow " + made.incrementAndGet());
    }

    String origin() {
        return "http://127.0.0.1:" + port();
    }

    int port() {
        return wiring.connector().getLocalPort();
    }

    /** A token of somebody who is signed in. */
    String cookieOf(eu.schakel.identity.Person person) {
        return "schakel-test=" + sessions.signIn(person.id());
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    HttpResponse<String> send(String method, String path, @Nullable String body, String... headers) {
        return send(request(method, path, body, headers));
    }

    HttpRequest request(String method, String path, @Nullable String body, String... headers) {
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        var builder = HttpRequest.newBuilder(URI.create(origin() + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, publisher);
        if (headers.length > 0) {
            builder.headers(headers);
        }
        return builder.build();
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpClient client() {
        return client;
    }

    /** Sends bytes as they are, which no well-behaved client would, and reads until the server closes. */
    String raw(String request) {
        try (var socket = new Socket(java.net.InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var all = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(all);
            return all.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "closed: " + e.getMessage();
        }
    }

    void stopServer() {
        try {
            wiring.server().stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        slowMayEnd.countDown();
        client.close();
        stopServer();
        metrics.close();
    }
}
