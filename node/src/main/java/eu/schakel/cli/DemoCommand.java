package eu.schakel.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Two governments on one machine. */
@Command(
        name = "demo",
        description = {
            "Starts two nodes, vlaanderen and nederland, that exchange with each other, until Ctrl-C.",
            "Prints the address of each on a line of its own. What was entered is kept for the next time."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--directory",
            paramLabel = "DIR",
            defaultValue = "${sys:schakel.home:-.}/var/demo",
            description = "Where configuration, keys, data and logs are kept. Default: var/demo.")
    private Path directory = Path.of("");

    @Option(names = "--fresh", description = "Forget everything that an earlier demo kept there.")
    private boolean fresh;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8101",
            description =
                    "Public port of the first node; the second has the next, the exchanges have 100 more. Default: 8101.")
    private int port;

    @Option(
            names = "--json",
            description = "Write one JSON document to stdout instead of the lines, once both nodes are ready.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private record Document(List<Demo.Ready> nodes) {}

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter progress = spec.commandLine().getErr();
        DemoPorts ports = DemoPorts.from(port);
        if (ports.first() != port) {
            progress.println("Ports from " + port + " are in use; taking those from " + ports.first() + ".");
        }
        try (Demo demo = new Demo(DemoDirectory.open(directory, fresh), ports, new DemoRegister(progress), progress)) {
            Thread stop = new Thread(demo::close, "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            demo.start();
            if (json) {
                out.println(JsonMapper.shared().writeValueAsString(new Document(demo.listNodes())));
            } else {
                demo.listNodes().forEach(node -> out.println(node.address()));
            }
            out.flush();
            progress.println("Sign in on either as one of the invented people; there is no password.");
            progress.println("Ctrl-C stops both. What you enter is kept in " + directory + "; --fresh forgets it.");
            Path node = directory.resolve("vlaanderen").resolve("node.conf");
            progress.println(
                    "Check a node: ./schakel verify " + node + "; load and briefing take --config " + node + ".");
            return demo.awaitEnd() ? ExitCode.OK : ExitCode.FAILED;
        }
    }
}
