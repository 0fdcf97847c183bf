package eu.schakel.cli;

import eu.schakel.files.Problem;
import eu.schakel.portal.Language;
import eu.schakel.procedure.Diagram;
import eu.schakel.procedure.DiagramTable;
import eu.schakel.procedure.ProcedureException;
import eu.schakel.procedure.ProcedureReader;
import eu.schakel.procedure.ProcedureVersions;
import eu.schakel.timelimits.TimeLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Checks the file of a procedure and draws it; needs no node and no database. */
@Command(
        name = "procedure",
        description = "Checks the file of a procedure, or draws it.",
        footer = {
            "",
            "Examples:",
            "  ./schakel procedure check node/src/main/resources/eu/schakel/obstacles/signal.yaml",
            "  ./schakel procedure diagram signal.yaml --language nl --out signal.svg",
            "",
            "Exit code: 0 done, 1 the file has mistakes or cannot be written, 2 wrong call."
        },
        mixinStandardHelpOptions = true)
final class ProcedureCommand implements Runnable {
    private static final ProcedureReader READER = new ProcedureReader(TimeLimits.read());

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private record Checked(String procedure, int version, String sha256) {}

    private record Wrong(List<Problem> problems) {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: check or diagram.");
    }

    @Command(
            name = "check",
            description = "Names every mistake in the file with its line.",
            mixinStandardHelpOptions = true)
    int check(
            @Parameters(paramLabel = "FILE", description = "The file of the procedure.") Path file,
            @Option(names = "--json", description = "Write one JSON document to stdout.") boolean json) {
        var out = spec.commandLine().getOut();
        try {
            var read = READER.read(file);
            var procedure = read.procedure();
            var checked = new Checked(procedure.id(), procedure.version(), ProcedureVersions.hash(read));
            out.println(
                    json
                            ? JsonMapper.shared().writeValueAsString(checked)
                            : "%s version %d is right: %d states, %d steps, %d limits, %d targets. SHA-256 %s"
                                    .formatted(
                                            procedure.id(),
                                            procedure.version(),
                                            procedure.states().size(),
                                            procedure.steps().size(),
                                            procedure.limits().size(),
                                            procedure.targets().size(),
                                            checked.sha256()));
            out.flush();
            return ExitCode.OK;
        } catch (ProcedureException e) {
            if (json) {
                out.println(JsonMapper.shared().writeValueAsString(new Wrong(e.problems())));
                out.flush();
            } else {
                e.problems().forEach(spec.commandLine().getErr()::println);
            }
            return ExitCode.FAILED;
        }
    }

    @Command(
            name = "diagram",
            description = "Draws the file as SVG, or writes the same as a table in Markdown.",
            mixinStandardHelpOptions = true)
    int diagram(
            @Parameters(paramLabel = "FILE", description = "The file of the procedure.") Path file,
            @Option(
                            names = "--language",
                            paramLabel = "LANG",
                            defaultValue = "nl",
                            converter = LanguageTag.class,
                            description = "nl, fr, en or de. Default: nl.")
                    Language language,
            @Option(
                            names = "--out",
                            paramLabel = "FILE",
                            description = "Where to write; .md gives the table, all else SVG. Default: SVG on stdout.")
                    @Nullable
                    Path target) {
        var procedure = READER.read(file).procedure();
        if (target == null) {
            spec.commandLine().getOut().print(Diagram.svg(procedure, language.locale()));
            spec.commandLine().getOut().flush();
            return ExitCode.OK;
        }
        var document = target.toString().endsWith(".md")
                ? DiagramTable.markdown(procedure, language.locale())
                : Diagram.svg(procedure, language.locale());
        try {
            Files.writeString(target, document);
        } catch (IOException e) {
            throw new CommandException(
                    "Cannot write " + target + ": " + e.getMessage() + ". Name a folder that exists.");
        }
        return ExitCode.OK;
    }
}
