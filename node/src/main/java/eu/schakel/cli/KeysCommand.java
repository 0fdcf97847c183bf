package eu.schakel.cli;

import eu.schakel.configuration.NodeName;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Makes the keys and the certificate of a node. */
@Command(
        name = "keys",
        description = {
            "Makes the keys of a node: for its logs, for cosigning, and for TLS between nodes.",
            "Prints the lines that the operator of a peer puts into its configuration. Existing keys are never replaced."
        },
        mixinStandardHelpOptions = true)
final class KeysCommand implements Callable<Integer> {
    @Option(names = "--node", required = true, paramLabel = "NAME", description = "The node.name, such as vlaanderen.")
    private String node = "";

    @Option(names = "--directory", required = true, paramLabel = "DIR", description = "Where the files go.")
    private Path directory = Path.of("");

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description =
                    "Name or IP address by which peers reach the exchange; may be repeated. Default: localhost, 127.0.0.1.")
    private List<String> hosts = List.of("localhost", "127.0.0.1");

    @Option(names = "--json", description = "Write one JSON document to stdout instead of the lines.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What of the keys is public. */
    private record Document(String node, String logKey, String cosignKey, String certificate, String fingerprint) {
        Document(NodeKeys keys) {
            this(
                    keys.node(),
                    keys.logKey(),
                    keys.cosignKey(),
                    keys.certificate().toString(),
                    keys.fingerprint());
        }
    }

    @Override
    public Integer call() {
        if (!NodeName.isValid(node)) {
            throw new ParameterException(
                    spec.commandLine(), "--node \"" + node + "\" is wrong. Expected: " + NodeName.EXPECTED + ".");
        }
        NodeKeys keys = NodeKeys.create(directory, node, hosts, Clock.systemUTC());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(new Document(keys)));
        } else {
            out.print(keys.linesForPeer());
        }
        out.flush();
        PrintWriter err = spec.commandLine().getErr();
        err.println("Send peers these lines and " + keys.certificate() + ", there called peers/" + node + ".pem.");
        err.println("SHA-256 of the certificate, to compare by telephone: " + keys.fingerprint());
        err.println("Keep the other files for yourself: *.key and tls-key.pem are secret.");
        return ExitCode.OK;
    }
}
