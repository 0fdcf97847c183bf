package eu.schakel.cli;

import eu.schakel.RegisterVisit;
import eu.schakel.agreements.Moment;
import eu.schakel.agreements.declaration.DeclarationFile;
import eu.schakel.agreements.declaration.DeclarationLoader;
import eu.schakel.configuration.NodeConfiguration;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** What a demo's register holds: the declaration, and an invented story told by both governments. */
final class DemoRegister {
    /** The day after the summit: the demo's register is as old as the declaration. */
    private static final Instant ENTERED = Instant.parse("2025-04-02T08:00:00Z");

    private static final long PATIENCE_NANOS = 30_000_000_000L;
    private static final long LOOK_NANOS = 100_000_000L;

    private DemoRegister() {}

    /** Loads the declaration at its home and, the first time, lets both sides speak. */
    static void fill(Path home, Path other, PrintWriter progress) {
        var declaration = DeclarationFile.read(declaration(), source());
        var clock = new StoryClock(ENTERED);
        try (var here = visit(home, clock)) {
            DeclarationLoader.load(declaration, here.agreements(), here.reads());
            var totals = here.reads().totals(Moment.now(Clock.systemUTC()));
            if (totals.unsaid() < totals.all()) {
                return;
            }
            progress.println("Letting both governments say what they did since; all of it is invented ...");
            try (var there = visit(other, clock)) {
                awaitAll(there, totals.all());
                DemoStory.tell(here, there, declaration.declaration().entered().declaration(), clock);
            }
        }
    }

    private static RegisterVisit visit(Path configuration, Clock clock) {
        return RegisterVisit.open(NodeConfiguration.read(configuration, Map.of()), clock);
    }

    private static void awaitAll(RegisterVisit there, long agreements) {
        long begin = System.nanoTime();
        while (there.reads().totals(Moment.now(Clock.systemUTC())).all() < agreements) {
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new CommandException(
                        "The other node did not receive the declaration within 30 s. See the node.log files of the demo.");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private static Path declaration() {
        return root().resolve("declarations/vlaanderen-nederland-2025.yaml");
    }

    /** The declaration's text is not in the project; beside a checkout it may be. */
    private static Optional<Path> source() {
        var named = System.getenv("SCHAKEL_SOURCE");
        var file = named == null || named.isBlank()
                ? root().resolve("../shared/declaration/paragraphs.tsv").normalize()
                : Path.of(named);
        return Files.isReadable(file) ? Optional.of(file) : Optional.empty();
    }

    private static Path root() {
        return Path.of(System.getProperty("schakel.home", ".")).toAbsolutePath().normalize();
    }
}
