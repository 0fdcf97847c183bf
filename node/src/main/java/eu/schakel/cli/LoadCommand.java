package eu.schakel.cli;

import eu.schakel.RegisterVisit;
import eu.schakel.agreements.declaration.DeclarationException;
import eu.schakel.agreements.declaration.DeclarationFile;
import eu.schakel.agreements.declaration.DeclarationLoader;
import eu.schakel.agreements.declaration.LoadReport;
import eu.schakel.configuration.NodeConfiguration;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a declaration file and brings it into the register of a node. */
@Command(
        name = "load",
        description = {
            "Checks a declaration file and brings it into the register of its home node. A second time changes nothing.",
            "At another node it only compares: exit code 0 when file and register say the same, 1 when not."
        },
        footer = {
            "",
            "Examples:",
            "  ./schakel load declarations/vlaanderen-nederland-2025.yaml --dry-run",
            "  ./schakel load declarations/vlaanderen-nederland-2025.yaml --source paragraphs.tsv --config node.conf",
            "",
            "Exit code: 0 done, 1 it could not be loaded or differs, 2 wrong call or a mistake in a file."
        },
        mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The declaration file; declarations/ has one.")
    private Path file = Path.of("");

    @Option(
            names = "--source",
            paramLabel = "FILE",
            description =
                    "The declaration's text: tab-separated paragraph, chapter, section, text. Every passage is checked"
                            + " against it, and pages show it.")
    private @Nullable Path source;

    @Option(
            names = "--config",
            paramLabel = "NODE.conf",
            description = "The node's configuration. Without it: SCHAKEL_CONFIG, else the demo that runs here.")
    private @Nullable Path config;

    @Option(names = "--dry-run", description = "Only check; needs no node and no database.")
    private boolean dryRun;

    @Option(names = "--json", description = "Write one JSON document to stdout.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter progress = spec.commandLine().getErr();
        LoadOutput output = json ? new LoadJson(out) : new LoadTable(out);
        DeclarationFile declaration;
        try {
            declaration = DeclarationFile.read(file, Optional.ofNullable(source));
        } catch (DeclarationException e) {
            progress.println(e.getMessage());
            progress.println(e.problems().size() + " to mend; nothing was loaded.");
            output.wrong(e.problems());
            return ExitCode.WRONG_USE;
        }
        if (dryRun) {
            output.read(declaration);
            return ExitCode.OK;
        }
        Path configuration = NodeChoice.find(
                config, declaration.home(), System.getenv(), "--config NODE.conf (--dry-run needs none)");
        try (RegisterVisit visit =
                RegisterVisit.open(NodeConfiguration.read(configuration, System.getenv()), Clock.systemUTC())) {
            String node = visit.agreements().side();
            progress.println((node.equals(declaration.home()) ? "Loading " : "Comparing ")
                    + declaration.declaration().entries().size() + " agreements, node " + node + " ...");
            progress.flush();
            LoadReport report = DeclarationLoader.load(declaration, visit.agreements(), visit.reads());
            output.loaded(declaration, node, report);
            return report instanceof LoadReport.Compared compared
                            && !compared.differences().isEmpty()
                    ? ExitCode.FAILED
                    : ExitCode.OK;
        }
    }
}
