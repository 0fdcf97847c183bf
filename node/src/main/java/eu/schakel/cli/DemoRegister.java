package eu.schakel.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import eu.schakel.QuietNode;
import eu.schakel.RegisterVisit;
import eu.schakel.agreements.declaration.DeclarationFile;
import eu.schakel.agreements.declaration.DeclarationLoader;
import eu.schakel.configuration.NodeConfiguration;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.LoggerFactory;

/** What a demo's register holds: the declaration, and an invented story told by both governments. */
record DemoRegister(PrintWriter progress) {
    private static final Path DECLARATION = Path.of("declarations", "vlaanderen-nederland-2025.yaml");

    /** The day after the summit: the demo's register is as old as the declaration. */
    private static final Instant ENTERED = Instant.parse("2025-04-02T08:00:00Z");

    /**
     * Lets both nodes live through the story at its own dates, before they run: so that each knows every thing since the day on
     * which it was said.
     *
     * @param home the configuration of the node that loads the declaration
     */
    void writeHistory(Path home, Path other) {
        // What a node logs when it starts is of no use to who watches a demo; what goes wrong is.
        ((Logger) LoggerFactory.getLogger("eu.schakel")).setLevel(Level.WARN);
        progress.println("Letting both governments say what they did since the summit; all of it is invented ...");
        progress.flush();
        var file = read();
        var clock = new StoryClock(ENTERED);
        var starting = CompletableFuture.supplyAsync(() -> start(other, clock));
        try (var here = start(home, clock);
                var there = join(starting)) {
            DeclarationLoader.load(file, here.agreements(), here.reads());
            var today = LocalDate.now(Clock.systemUTC());
            var sides = DemoSides.of(here, there);
            var obstacles = new DemoObstacles(sides, clock, today);
            new DemoStory(sides, file.declaration(), clock, obstacles::tell).tell(DemoLine.readAll(), today);
        }
    }

    /** Brings what the file says now into the running home node, as {@code ./schakel load} does. */
    void load(Path home) {
        try (var visit = RegisterVisit.open(configuration(home), Clock.systemUTC())) {
            DeclarationLoader.load(read(), visit.agreements(), visit.reads());
        }
    }

    private static QuietNode start(Path configuration, StoryClock clock) {
        return QuietNode.start(configuration(configuration), clock, clock.running());
    }

    private static QuietNode join(CompletableFuture<QuietNode> starting) {
        try {
            return starting.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static NodeConfiguration configuration(Path file) {
        return NodeConfiguration.read(file, Map.of());
    }

    private static DeclarationFile read() {
        var root = root();
        return DeclarationFile.read(root.resolve(DECLARATION), source(root));
    }

    /** The declaration's text is not in the project; beside a checkout it may be. */
    private static Optional<Path> source(Path root) {
        var named = System.getenv().getOrDefault("SCHAKEL_SOURCE", "");
        var file = named.isBlank()
                ? root.resolve("../shared/declaration/paragraphs.tsv").normalize()
                : Path.of(named);
        return Files.isReadable(file) ? Optional.of(file) : Optional.empty();
    }

    /** The launcher says where the project is; without it, the working directory or one above. */
    private static Path root() {
        var here =
                Path.of(System.getProperty("schakel.home", "")).toAbsolutePath().normalize();
        for (var folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(DECLARATION))) {
                return folder;
            }
        }
        throw new CommandException("There is no " + DECLARATION + " in " + here
                + " or above. Start the demo by ./schakel of the project.");
    }
}
