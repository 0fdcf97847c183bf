package eu.schakel.cli;

import eu.schakel.NodeChecks;
import eu.schakel.configuration.ConfigurationException;
import eu.schakel.configuration.NodeConfiguration;
import eu.schakel.verify.Download;
import eu.schakel.verify.Keys;
import eu.schakel.verify.PublishedChecks;
import eu.schakel.verify.Report;
import eu.schakel.verify.VerifyException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a node, what it publishes, or a proof. */
@Command(
        name = "verify",
        description = {
            "Checks everything that a node keeps or publishes, and names the first wrong entry.",
            "When the key of a witness is known, its cosignature must be there: that it is missing is wrong. When none is known,",
            "nobody but the node itself vouches for its log, and the answer is \"unwitnessed\"."
        },
        footer = {
            "",
            "Examples:",
            "  ./schakel verify node.conf",
            "      the whole database of a node, running or not",
            "  ./schakel verify https://schakel.example.org --key KEY",
            "      its public log and mirrors",
            "  ./schakel verify --download https://schakel.example.org --output copy",
            "  ./schakel verify copy --key KEY",
            "      what was downloaded, without network",
            "  ./schakel verify 0193a4c2.tlog-proof --key KEY --key KEY",
            "      the proof of one event",
            "",
            "Exit code: 0 nothing is wrong, 1 something is, 2 wrong call or nothing to check."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    /** The demo's node whose database is checked when nothing is named. */
    private static final String DEMO_NODE = "vlaanderen";

    /** How a configuration begins: with a comment or a setting. */
    private static final Pattern SETTING = Pattern.compile("#|[A-Za-z0-9.-]+\\s*=");

    private static final int BEGIN_BYTES = 4096;
    private static final int SHOWN_LENGTH = 60;

    @Parameters(
            arity = "0..1",
            paramLabel = "TARGET",
            description =
                    "A configuration file, an address, a downloaded folder, or a proof file. Default: SCHAKEL_CONFIG,"
                            + " else the demo's first node.")
    private @Nullable String target;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description =
                    "A public key of a log or of a witness, from elsewhere than what is checked; may be repeated.")
    private List<String> keys = List.of();

    @Option(
            names = "--download",
            paramLabel = "ADDRESS",
            description = "Copy the public logs of this node; check nothing.")
    private @Nullable String download;

    @Option(names = "--output", paramLabel = "DIR", description = "Where --download puts them.")
    private @Nullable Path output;

    @Option(names = "--json", description = "Write one JSON document to stdout.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        return download == null ? verify() : download(download);
    }

    private int download(String address) {
        if (output == null || target != null) {
            throw new VerifyException("--download needs --output DIR and no other target.");
        }
        Download.run(address, output, log -> progress("Copying " + log + " ..."));
        progress("Copied to " + output + ". Check it with ./schakel verify " + output + " --key KEY");
        return ExitCode.OK;
    }

    private int verify() throws IOException {
        var report = check();
        PrintWriter out = spec.commandLine().getOut();
        report.warnings().forEach(warning -> progress("Warning: " + warning));
        if (json) {
            VerifyJson.write(out, report);
        } else {
            report.parts().forEach(part -> out.println(part.name() + ": " + part.sentence()));
            out.println(report.sentence());
        }
        out.flush();
        return report.isOk() ? ExitCode.OK : ExitCode.FAILED;
    }

    private Report check() throws IOException {
        var given = keys.isEmpty() ? Optional.<Keys>empty() : Optional.of(Keys.parse(keys));
        var published = new PublishedChecks(given, what -> progress("Checking " + what + " ..."));
        if (target == null) {
            return checkNode(NodeChoice.find(
                    null,
                    DEMO_NODE,
                    System.getenv(),
                    "./schakel verify NODE.conf, or give an address, a folder or a proof"));
        }
        if (target.startsWith("http://") || target.startsWith("https://")) {
            return published.checkAddress(target);
        }
        var path = Path.of(target);
        if (Files.isDirectory(path)) {
            return published.checkFolder(path);
        }
        if (!Files.exists(path)) {
            throw new VerifyException(
                    "There is no " + path
                            + ". Give a configuration file, an address that begins with https://, a downloaded folder, or a proof file.");
        }
        if (!Files.isRegularFile(path)) {
            throw new VerifyException(path + " is neither a file nor a folder.");
        }
        var begin = firstLine(path);
        if (begin.startsWith(PublishedChecks.PROOF_BEGIN)) {
            return published.checkFile(path);
        }
        if (!SETTING.matcher(begin).lookingAt()) {
            throw new VerifyException(path + " is neither a proof nor a configuration: it begins with \"" + begin
                    + "\". A proof begins with " + PublishedChecks.PROOF_BEGIN
                    + "; a node has none of an event that nobody cosigned yet. Download it again.");
        }
        return checkNode(path);
    }

    private Report checkNode(Path configuration) throws IOException {
        if (!keys.isEmpty()) {
            throw new ConfigurationException("A node is checked with the keys in its configuration: leave out --key.");
        }
        return NodeChecks.run(
                NodeConfiguration.read(configuration, System.getenv()),
                configuration.toString(),
                what -> progress("Checking " + what + " ..."));
    }

    /** The first line that says anything; of a file of another kind no more than a sentence can hold. */
    private static String firstLine(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var begin = new String(in.readNBytes(BEGIN_BYTES), StandardCharsets.UTF_8);
            var line = begin.lines()
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
            return line.substring(0, Math.min(line.length(), SHOWN_LENGTH));
        }
    }

    private void progress(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }
}
