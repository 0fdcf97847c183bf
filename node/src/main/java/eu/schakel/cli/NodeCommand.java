package eu.schakel.cli;

import eu.schakel.Node;
import eu.schakel.configuration.NodeConfiguration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs one node until it is told to stop. */
@Command(
        name = "node",
        description = {
            "Runs one node until Ctrl-C or SIGTERM.",
            "Without --config all settings come from environment variables; docs/node.conf.example documents them."
        },
        mixinStandardHelpOptions = true)
final class NodeCommand implements Callable<Integer> {
    @Option(names = "--config", paramLabel = "FILE", description = "The configuration; see docs/node.conf.example.")
    private @Nullable Path config;

    @Option(
            names = "--stop-with-parent",
            hidden = true,
            description = "Stop when standard input ends, so that no node outlives the demo that started it.")
    private boolean stopWithParent;

    @Override
    public Integer call() throws InterruptedException {
        NodeConfiguration configuration = config == null
                ? NodeConfiguration.read(System.getenv())
                : NodeConfiguration.read(config, System.getenv());
        if (stopWithParent) {
            Thread.ofPlatform().daemon().name("parent").start(NodeCommand::exitWhenInputEnds);
        }
        Node node = Node.start(configuration);
        Runtime.getRuntime().addShutdownHook(new Thread(node::close, "stop"));
        node.awaitStop();
        return ExitCode.OK;
    }

    private static void exitWhenInputEnds() {
        try {
            while (System.in.read() >= 0) {
                // What is typed has no meaning here; only the end has.
            }
        } catch (IOException e) {
            System.err.println("Standard input broke, so this node stops: " + e.getMessage());
        }
        System.exit(ExitCode.OK);
    }
}
