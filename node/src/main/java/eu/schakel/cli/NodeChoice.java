package eu.schakel.cli;

import eu.schakel.configuration.ConfigurationException;
import eu.schakel.database.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which node a command means: the one it names, else SCHAKEL_CONFIG's, else the demo's. */
final class NodeChoice {
    private NodeChoice() {}

    /**
     * The configuration file.
     *
     * @param named what the command line says, if anything
     * @param node whose configuration is taken from the demo
     * @param how to name one, after "Name one with"
     * @throws ConfigurationException when there is none, with how to name one
     */
    static Path find(@Nullable Path named, String node, Map<String, String> environment, String how) {
        if (named != null) {
            return named;
        }
        String fromEnvironment = environment.getOrDefault("SCHAKEL_CONFIG", "");
        if (!fromEnvironment.isBlank()) {
            return Path.of(fromEnvironment);
        }
        Path demo = Path.of(System.getProperty("schakel.home", "."), "var", "demo", node);
        if (EmbeddedPostgres.findRunning(demo.resolve("data/postgres")).isPresent()) {
            return demo.resolve("node.conf");
        }
        throw new ConfigurationException("No node is named, and no demo with a node " + node
                + " runs in var/demo. Name one with " + how + ", set SCHAKEL_CONFIG, or start ./schakel demo."
                + " A demo with --directory DIR has DIR/" + node + "/node.conf.");
    }
}
