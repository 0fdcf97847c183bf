package eu.schakel.cli;

import eu.schakel.bench.BenchFileException;
import eu.schakel.bench.SimilarBench;
import eu.schakel.bench.SimilarReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Measures the suggestions of similar obstacles. It needs files, so it is no part of the measurement of everything. */
@Command(
        name = "similar",
        description = {
            "Measures how well similar obstacles are suggested, also from other languages, against plain tf-idf on characters.",
            "Exit code: 0 all bars reached, 1 one was missed, 2 wrong call or file."
        },
        mixinStandardHelpOptions = true)
final class SimilarBenchCommand implements Callable<Integer> {
    @Option(
            names = "--cases",
            required = true,
            paramLabel = "FILE.jsonl",
            description = "One JSON object a line with id, title and context.")
    private Path cases = Path.of("");

    @Option(
            names = "--reports",
            required = true,
            paramLabel = "FILE.tsv",
            description = "One report a line: text, tab, the id of its case or -.")
    private Path reports = Path.of("");

    @Option(
            names = "--at",
            defaultValue = "10000",
            description = "Cases in the index at which queries are timed. Default: 10000.")
    private int largeIndexCases;

    @Option(names = "--json", description = "One JSON document on stdout.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        for (var file : new Path[] {cases, reports}) {
            if (!Files.isReadable(file)) {
                throw new ParameterException(spec.commandLine(), "There is no file " + file + " that can be read.");
            }
        }
        var report = measure();
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(new JsonMapper().writeValueAsString(report));
        } else {
            report.lines().forEach(out::println);
        }
        out.flush();
        return report.isReached() ? ExitCode.OK : ExitCode.FAILED;
    }

    private SimilarReport measure() throws IOException {
        try {
            return SimilarBench.run(cases, reports, largeIndexCases);
        } catch (BenchFileException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
