package eu.schakel.cli;

import eu.schakel.bench.BenchLine;
import eu.schakel.bench.Benches;
import eu.schakel.bench.Measure;
import eu.schakel.database.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Measures. */
@Command(
        name = "bench",
        description = {
            "Measures Schakel against a peer or a limit in the same run, and says which bars are missed.",
            "Ratios hold on a busy machine; absolute figures do not."
        },
        mixinStandardHelpOptions = true,
        subcommands = SimilarBenchCommand.class)
final class BenchCommand implements Callable<Integer> {
    private enum Part {
        APPENDS,
        CATCHUP,
        VERIFY,
        PAGES,
        VISIBILITY,
        START
    }

    private static final String NAMES = "appends, catchup, verify, pages, visibility, start";
    private static final int LEFT_PORT = 8711;
    private static final int RIGHT_PORT = 8712;

    @Parameters(
            arity = "0..*",
            paramLabel = "PART",
            description = "What to measure: " + NAMES + ". Default: everything.")
    private List<String> names = List.of();

    @Option(names = "--seconds", defaultValue = "8", description = "How long each rate is measured. Default: 8.")
    private int seconds;

    @Option(
            names = "--events",
            defaultValue = "30000",
            description = "Events that wait in the catch-up. Default: 30000.")
    private int events;

    @Option(
            names = "--leaves",
            defaultValue = "1000000",
            description = "Leaves of the log to verify. Default: 1000000.")
    private int leaves;

    @Option(names = "--dossiers", defaultValue = "10000", description = "Agreements in the register. Default: 10000.")
    private int dossiers;

    @Option(names = "--json", description = "One JSON document on stdout.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        var progress = spec.commandLine().getErr();
        var all = new LinkedHashMap<String, List<Measure>>();
        for (var part : parts()) {
            var name = part.name().toLowerCase(Locale.ROOT);
            progress.println("Measuring " + name + " ...");
            progress.flush();
            all.put(name, measure(part));
        }
        print(all, spec.commandLine().getOut());
        return all.values().stream().flatMap(List::stream).allMatch(Measure::isReached) ? ExitCode.OK : ExitCode.FAILED;
    }

    /** Read here, because picocli does not name the parts when a word is none of them. */
    private List<Part> parts() {
        if (names.isEmpty()) {
            return List.of(Part.values());
        }
        return names.stream().map(this::part).toList();
    }

    private Part part(String name) {
        return Arrays.stream(Part.values())
                .filter(part -> part.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "There is no part '" + name + "' to measure. Parts: " + NAMES + "."));
    }

    private List<Measure> measure(Part part) throws IOException, SQLException, InterruptedException {
        try (var folder = BenchFolder.make()) {
            return switch (part) {
                case APPENDS -> {
                    try (var server = EmbeddedPostgres.start(folder.path().resolve("postgres"))) {
                        yield Benches.appends(server, seconds);
                    }
                }
                case CATCHUP -> {
                    try (var server = EmbeddedPostgres.start(folder.path().resolve("postgres"))) {
                        yield Benches.catchUp(server, line(folder.path()), events);
                    }
                }
                case VERIFY -> Benches.verify(folder.path().resolve("log"), leaves);
                case PAGES -> BenchNodes.pages(folder.path(), dossiers, seconds);
                case VISIBILITY -> BenchNodes.visibility(folder.path(), seconds);
                case START -> BenchNodes.start(folder.path());
            };
        }
    }

    private static BenchLine line(Path folder) {
        var line = new BenchLine();
        add(line, folder, "left", LEFT_PORT);
        add(line, folder, "right", RIGHT_PORT);
        return line;
    }

    private static void add(BenchLine line, Path folder, String name, int port) {
        var keys = folder.resolve(name);
        NodeKeys.create(keys, name, List.of("localhost"), Clock.systemUTC());
        line.add(name, keys.resolve("tls-certificate.pem"), keys.resolve("tls-key.pem"), port);
    }

    private void print(Map<String, List<Measure>> all, PrintWriter out) {
        if (json) {
            out.println(new JsonMapper().writeValueAsString(all));
        } else {
            var lines = new ArrayList<String>();
            all.forEach((name, measures) -> {
                lines.add(name);
                measures.forEach(measure -> lines.add("  " + measure.line()));
            });
            lines.forEach(out::println);
        }
        out.flush();
    }
}
