package eu.schakel.cli;

import eu.schakel.BriefingVisit;
import eu.schakel.configuration.NodeConfiguration;
import eu.schakel.portal.DateInput;
import eu.schakel.portal.Formats;
import eu.schakel.portal.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.json.JsonMapper;

/** Makes the briefing for the half-yearly consultation. */
@Command(
        name = "briefing",
        description = {
            "Makes the briefing for the half-yearly consultation as a file: what changed, what is late or silent, where",
            "readings differ, what awaits an answer. The same register, period and language give the same bytes."
        },
        footer = {
            "",
            "Examples:",
            "  ./schakel briefing --since 2026-05-20 --for 2026-11-25 --output note.pdf",
            "  SCHAKEL_COOKIE='schakel-vlaanderen=…' ./schakel briefing --node https://… --since 2026-05-20 --output note.pdf",
            "",
            "With --node the answer is that of a coordinator who is signed in: SCHAKEL_COOKIE holds the cookie of that session.",
            "Exit code: 0 made, 1 it could not be made, 2 wrong call."
        },
        mixinStandardHelpOptions = true)
final class BriefingCommand implements Callable<Integer> {
    @Option(
            names = "--node",
            paramLabel = "URL",
            description = "Public address of a running node, instead of --config.")
    private @Nullable URI node;

    @Option(
            names = "--config",
            paramLabel = "NODE.conf",
            description = "The node's configuration. Without it: SCHAKEL_CONFIG, else the demo that runs here.")
    private @Nullable Path config;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            required = true,
            converter = Day.class,
            description = "First day of the period: 2026-05-20 or 20-5-2026.")
    private LocalDate since = LocalDate.EPOCH;

    @Option(
            names = "--for",
            paramLabel = "DATE",
            converter = Day.class,
            description = "Day of the consultation. Default: today.")
    private @Nullable LocalDate meeting;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "nl",
            converter = LanguageTag.class,
            description = "nl, fr, en or de. Default: nl.")
    private Language language = Language.NL;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            required = true,
            description = "A file that ends in .pdf or .html.")
    private Path output = Path.of("");

    @Option(names = "--json", description = "Write one JSON document to stdout.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What {@code --json} says of the file. */
    private record Made(String file, LocalDate since, LocalDate meeting, String language, int bytes, String sha256) {}

    @Override
    public Integer call() throws IOException {
        PrintWriter progress = spec.commandLine().getErr();
        boolean pdf = output.toString().endsWith(".pdf");
        if (!pdf && !output.toString().endsWith(".html")) {
            throw wrong("--output is '" + output + "'; give a file that ends in .pdf or .html.");
        }
        LocalDate day = meeting == null ? Formats.day(Clock.systemUTC().instant()) : meeting;
        if (!since.isBefore(day)) {
            throw wrong("--since " + since + " is not before the consultation on " + day + "; choose an earlier day.");
        }
        progress.println("Making the briefing for " + day + " ...");
        progress.flush();
        byte[] bytes = node == null
                ? visit(day, pdf)
                : new BriefingDownload(node, System.getenv().getOrDefault(BriefingDownload.COOKIE, ""))
                        .get(since, day, language, pdf);
        Files.write(output, bytes);
        if (json) {
            Made made = new Made(output.toString(), since, day, language.tag(), bytes.length, sha256(bytes));
            spec.commandLine().getOut().println(JsonMapper.builder().build().writeValueAsString(made));
        } else {
            progress.println("Written: " + output + " (" + bytes.length + " bytes)");
        }
        return ExitCode.OK;
    }

    private byte[] visit(LocalDate day, boolean pdf) {
        Path configuration = NodeChoice.find(config, "vlaanderen", System.getenv(), "--config NODE.conf or --node URL");
        try (BriefingVisit visit =
                BriefingVisit.open(NodeConfiguration.read(configuration, System.getenv()), Clock.systemUTC())) {
            return pdf ? visit.pdf(since, day, language) : visit.html(since, day, language);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** A day in any usual form. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return DateInput.parse(text)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + text + "' is no day that exists; write 2026-05-20 or 20-5-2026"));
        }
    }
}
