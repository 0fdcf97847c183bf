package eu.schakel.bench;

import java.io.IOException;
import java.util.List;

/** What it costs to start a node on an existing embedded database, and what it needs when idle; its PostgreSQL is not counted. */
public final class StartBench {
    private static final int IDLE_SECONDS = 20;

    private StartBench() {}

    /**
     * Looks at a node that has just become ready.
     *
     * @param pid of its process
     */
    public static List<Measure> run(long pid) throws IOException, InterruptedException {
        var start = ProcessCost.cpuSeconds(pid);
        Thread.sleep(IDLE_SECONDS * 1_000L);
        var idle = (ProcessCost.cpuSeconds(pid) - start) / IDLE_SECONDS;
        return List.of(
                Measure.under("start on an existing embedded database", start, "s of CPU", 4),
                Measure.under("idle, resident without PostgreSQL", ProcessCost.residentMegabytes(pid), "MB", 250),
                Measure.told("idle, CPU", idle * 100, "% of one"));
    }
}
