package eu.schakel.cli;

import eu.schakel.Node;
import eu.schakel.bench.CachedPageBench;
import eu.schakel.bench.Measure;
import eu.schakel.bench.PageBench;
import eu.schakel.bench.RegisterFill;
import eu.schakel.bench.StartBench;
import eu.schakel.bench.VisibilityBench;
import eu.schakel.configuration.NodeConfiguration;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The measurements that need whole nodes: they are a demo's, in the bench's own folder. */
final class BenchNodes {
    private static final int FIRST_PORT = 8721;
    /** Few enough to fill in seconds, enough that writers do not queue behind one dossier. */
    private static final int SPREAD = 200;

    private static final List<String> PARTIES = List.of("vlaanderen", "nederland");

    private BenchNodes() {}

    /** Pages and search at many dossiers, and a cached page against nginx. */
    static List<Measure> pages(Path folder, int dossiers, int seconds) throws IOException, InterruptedException {
        var side = prepare(folder).getFirst();
        fill(side, dossiers);
        try (var node = NodeProcess.start(side)) {
            node.awaitReady();
            var address = URI.create(side.publicAddress());
            var measures = new ArrayList<>(PageBench.run(address, dossiers, seconds));
            measures.addAll(CachedPageBench.run(address, folder.resolve("nginx")));
            return measures;
        }
    }

    /** From a commit at one node to the other's page. */
    static List<Measure> visibility(Path folder, int seconds) throws IOException, InterruptedException {
        var sides = prepare(folder);
        fill(sides.getFirst(), SPREAD);
        try (var there = NodeProcess.start(sides.getLast());
                var here = Node.start(configuration(sides.getFirst()))) {
            there.awaitReady();
            return VisibilityBench.run(
                    here.agreements(),
                    sides.getFirst().name(),
                    URI.create(sides.getLast().publicAddress()),
                    SPREAD,
                    seconds);
        }
    }

    /** Start on an existing database, and memory when idle. */
    static List<Measure> start(Path folder) throws IOException, InterruptedException {
        var side = prepare(folder).getFirst();
        fill(side, SPREAD);
        try (var node = NodeProcess.start(side)) {
            node.awaitReady();
            return StartBench.run(node.pid());
        }
    }

    private static List<DemoSide> prepare(Path folder) throws IOException {
        // The folder goes when the measurement ends, and the lock with it.
        var directory = DemoDirectory.open(folder.resolve("nodes"), false);
        var sides = DemoSide.both(directory, DemoPorts.from(FIRST_PORT));
        for (var side : sides) {
            side.ensureKeys(Clock.systemUTC());
        }
        sides.getFirst().writeConfiguration(sides.getLast());
        sides.getLast().writeConfiguration(sides.getFirst());
        return sides;
    }

    private static void fill(DemoSide side, int agreements) {
        try (var node = Node.start(configuration(side))) {
            RegisterFill.fill(node.agreements(), side.name(), PARTIES, agreements);
        }
    }

    private static NodeConfiguration configuration(DemoSide side) {
        return NodeConfiguration.read(side.configurationFile(), Map.of());
    }
}
