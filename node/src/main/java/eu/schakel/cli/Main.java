package eu.schakel.cli;

import eu.schakel.Node;
import eu.schakel.configuration.ConfigurationException;
import eu.schakel.verify.VerifyException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;
import tools.jackson.databind.json.JsonMapper;

/** The entry point behind {@code ./schakel}. */
@Command(
        name = "schakel",
        description = "Puts the cooperation between two governments into operation.",
        version = "Schakel " + Node.VERSION,
        mixinStandardHelpOptions = true,
        subcommands = {
            DemoCommand.class,
            NodeCommand.class,
            KeysCommand.class,
            LoadCommand.class,
            ParkedCommand.class,
            VerifyCommand.class,
            BriefingCommand.class,
            TimelimitCommand.class,
            ProcedureCommand.class,
            BenchCommand.class,
            TrainCommand.class
        })
public final class Main {
    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show where in the program something went wrong.")
    private boolean debug;

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        Main main = new Main();
        CommandLine line = new CommandLine(main);
        line.setExecutionExceptionHandler(
                (failure, command, parsed) -> main.report(failure, command, parsed.originalArgs()));
        line.setParameterExceptionHandler((failure, words) -> reportWrongUse(failure, List.of(words)));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    private int report(Exception failure, CommandLine command, List<String> words) {
        PrintWriter err = command.getErr();
        if (debug) {
            failure.printStackTrace(err);
        }
        // Our own exceptions carry a sentence; anything else is named, so that it can be reported.
        boolean ours = failure.getClass().getName().startsWith("eu.schakel.") && failure.getMessage() != null;
        String problem = ours ? String.valueOf(failure.getMessage()) : "Unexpected: " + failure;
        err.println(problem);
        writeProblem(problem, command, words);
        if (!ours && !debug) {
            err.println("Run the same with --debug to see where.");
        }
        return failure instanceof ConfigurationException || failure instanceof VerifyException
                ? ExitCode.WRONG_USE
                : ExitCode.FAILED;
    }

    private record Wrong(String problem) {}

    /** Who asked for JSON gets one document on stdout, also when it went wrong. */
    private static void writeProblem(String problem, CommandLine command, List<String> words) {
        if (words.contains("--json")) {
            command.getOut().println(JsonMapper.shared().writeValueAsString(new Wrong(problem)));
            command.getOut().flush();
        }
    }

    private static int reportWrongUse(CommandLine.ParameterException failure, List<String> words) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(failure.getMessage());
        writeProblem(String.valueOf(failure.getMessage()), command, words);
        if (failure instanceof UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            if (!suggestions.isEmpty()) {
                err.println("Did you mean: " + String.join(", ", suggestions) + "?");
            }
        }
        err.println("See ./" + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.WRONG_USE;
    }
}
