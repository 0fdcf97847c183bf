package eu.schakel.edge;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The measurements of this process, which Prometheus reads at {@code /metrics}. Tags name routes and states, never persons. */
public final class Metrics implements AutoCloseable {
    private static final Duration[] STEPS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(200),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbage = new JvmGcMetrics();
    private final Timer kept;
    private final Timer keptNotModified;

    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        garbage.bindTo(registry);
        kept = timer("GET", "kept", 200);
        keptNotModified = timer("GET", "kept", 304);
    }

    /** For measurements of other rooms. */
    public MeterRegistry registry() {
        return registry;
    }

    /** All measurements in Prometheus' text form. */
    public String scrape() {
        return registry.scrape();
    }

    /** One request that a route answered, or that was refused. */
    public void record(String method, String route, int status, long begunNanos) {
        timer(method, route, status).record(System.nanoTime() - begunNanos, TimeUnit.NANOSECONDS);
    }

    /** One request that was answered with a page made for another. */
    public void recordKept(boolean notModified, long begunNanos) {
        (notModified ? keptNotModified : kept).record(System.nanoTime() - begunNanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        garbage.close();
        registry.close();
    }

    private Timer timer(String method, String route, int status) {
        return Timer.builder("http.server.requests")
                .description("Requests by route")
                .serviceLevelObjectives(STEPS)
                .tag("method", method)
                .tag("route", route)
                .tag("status", Integer.toString(status))
                .register(registry);
    }
}
