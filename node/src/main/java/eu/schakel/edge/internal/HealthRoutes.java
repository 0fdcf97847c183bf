package eu.schakel.edge.internal;

import eu.schakel.edge.HealthCheck;
import eu.schakel.edge.Json;
import eu.schakel.edge.Metrics;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.edge.Representation;
import eu.schakel.edge.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What machines ask of this process: whether it lives, whether it can serve, how it fares. */
final class HealthRoutes implements RouteGroup {
    /** A check that takes longer is itself the trouble. */
    private static final long LONGEST_CHECK_S = 2;

    private static final Logger LOG = LoggerFactory.getLogger(HealthRoutes.class);

    private final List<HealthCheck> checks;
    private final Metrics metrics;
    private final Predicate<Context> mayMeasure;
    private final Executor executor;

    HealthRoutes(List<HealthCheck> checks, Metrics metrics, Predicate<Context> mayMeasure, Executor executor) {
        this.checks = List.copyOf(checks);
        this.metrics = metrics;
        this.mayMeasure = mayMeasure;
        this.executor = executor;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/health/live", context -> answer(context, 200, Map.of("status", "up")));
        routes.get("/health/ready", this::ready);
        routes.get("/metrics", this::measure);
    }

    private void ready(Context context) {
        var asked = new TreeMap<String, CompletableFuture<Optional<String>>>();
        for (var check : checks) {
            asked.put(
                    check.name(),
                    CompletableFuture.supplyAsync(check::findTrouble, executor)
                            .completeOnTimeout(
                                    Optional.of("no answer within " + LONGEST_CHECK_S + " s"),
                                    LONGEST_CHECK_S,
                                    TimeUnit.SECONDS)
                            .exceptionally(e -> Optional.of(String.valueOf(e.getMessage()))));
        }
        var states = new TreeMap<String, String>();
        asked.forEach((name, answer) -> {
            var trouble = answer.join();
            trouble.ifPresent(text -> LOG.atWarn()
                    .addKeyValue("check", name)
                    .addKeyValue("trouble", text)
                    .log("Not ready"));
            states.put(name, trouble.isEmpty() ? "up" : "down");
        });
        var up = !states.containsValue("down");
        answer(context, up ? 200 : 503, Map.of("status", up ? "up" : "down", "checks", states));
    }

    /** Others are not told that it exists. */
    private void measure(Context context) {
        if (!mayMeasure.test(context)) {
            throw new ProblemException(ProblemCode.NOT_FOUND);
        }
        context.header("Cache-Control", "no-store")
                .contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(metrics.scrape());
    }

    private static void answer(Context context, int status, Object value) {
        context.status(status)
                .header("Cache-Control", "no-store")
                .contentType(Representation.JSON.contentType())
                .result(Json.bytes(value));
    }
}
