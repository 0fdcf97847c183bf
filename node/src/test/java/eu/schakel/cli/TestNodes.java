package eu.schakel.cli;

import eu.schakel.Node;
import eu.schakel.configuration.NodeConfiguration;
import eu.schakel.testing.FreePorts;
import eu.schakel.testing.TestDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Vlaanderen and Nederland, whole nodes in this JVM with a database each, linked to each other by mutual TLS on loopback. */
public final class TestNodes implements AutoCloseable {
    private final List<NodeConfiguration> configurations;
    private final List<Node> nodes = new ArrayList<>();

    private TestNodes(List<NodeConfiguration> configurations) {
        this.configurations = configurations;
    }

    /** Starts both; what they keep outside the databases lies in the folder. */
    public static TestNodes start(Path folder) {
        return start(folder, Clock.systemUTC());
    }

    /** Starts both in an invented time, which {@code story} sets for both. */
    public static TestNodes start(Path folder, Story story) {
        return start(folder, story.clock.running());
    }

    /** The time of both nodes: it goes on by itself from where a test sets it. */
    public static final class Story {
        private final StoryClock clock;

        public Story(String moment) {
            clock = new StoryClock(Instant.parse(moment));
        }

        public void set(String moment) {
            clock.set(Instant.parse(moment));
        }
    }

    private static TestNodes start(Path folder, Clock clock) {
        try {
            var both = new TestNodes(
                    configure(folder).stream().map(TestNodes::onFreshDatabase).toList());
            both.configurations.forEach(configuration -> both.nodes.add(Node.start(configuration, clock)));
            return both;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keys and configuration files of both; nothing runs. */
    public static List<Path> configure(Path folder) throws IOException {
        var sides = List.of(
                side("vlaanderen", "Vlaanderen", "Flandre", "Flanders", "Flandern", folder),
                side("nederland", "Nederland", "Pays-Bas", "Netherlands", "Niederlande", folder));
        for (var side : sides) {
            side.ensureKeys(Clock.systemUTC());
        }
        for (int i = 0; i < sides.size(); i++) {
            sides.get(i).writeConfiguration(sides.get(1 - i));
        }
        return sides.stream().map(DemoSide::configurationFile).toList();
    }

    /** A configuration of them with a database that nobody has used. */
    public static NodeConfiguration onFreshDatabase(Path file) {
        var database = TestDatabases.create();
        return NodeConfiguration.read(
                file,
                Map.of(
                        "SCHAKEL_DATABASE_URL", database.url(),
                        "SCHAKEL_DATABASE_USER", database.user(),
                        "SCHAKEL_DATABASE_PASSWORD", database.password()));
    }

    public Node vlaanderen() {
        return nodes.getFirst();
    }

    public Node nederland() {
        return nodes.getLast();
    }

    /** Of Vlaanderen. */
    public NodeConfiguration configuration() {
        return configurations.getFirst();
    }

    /** Of Nederland. */
    public NodeConfiguration configurationOfPeer() {
        return configurations.getLast();
    }

    /** Vlaanderen's pages, without a closing slash. */
    public String address() {
        return configuration().publicAddress().toString();
    }

    @Override
    public void close() {
        nodes.reversed().forEach(Node::close);
    }

    private static DemoSide side(String name, String nl, String fr, String en, String de, Path folder) {
        return new DemoSide(name, nl, fr, en, de, FreePorts.next(), FreePorts.next(), folder.resolve(name));
    }
}
