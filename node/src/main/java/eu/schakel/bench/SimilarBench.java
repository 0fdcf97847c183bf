package eu.schakel.bench;

import eu.schakel.similar.Language;
import eu.schakel.similar.LanguageDetector;
import eu.schakel.similar.SimilarCases;
import eu.schakel.similar.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/** How well similar cases are suggested, against plain tf-idf on characters in the same run, and how fast at many cases. */
public final class SimilarBench {
    private static final int SENTENCES = 4;
    private static final int QUERIES = 1_000;
    private static final int SUGGESTIONS = 3;
    private static final double MILLISECOND_NS = 1e6;

    private SimilarBench() {}

    /** Measures with a file of cases, one JSON object a line, and a file of reports: text, tab, id of the case or {@code -}; times queries at so many cases. */
    public static SimilarReport run(Path casesFile, Path reportsFile, int largeIndexCases) throws IOException {
        var cases = SimilarFiles.cases(casesFile);
        var reports = SimilarFiles.reports(reportsFile, cases.keySet());
        if (reports.stream().noneMatch(report -> report.caseId().isPresent())) {
            throw new BenchFileException(reportsFile + ": no report is about a case, so there is nothing to find.");
        }
        var languages = languages(cases, reports);
        var large = recombined(List.copyOf(cases.values()), largeIndexCases);
        return new SimilarReport(
                cases.size(),
                largeIndexCases,
                figures(SimilarCases::ofTheField, cases, large, reports, languages),
                figures(SimilarCases::byCharacters, cases, large, reports, languages));
    }

    private static SimilarFigures figures(
            Supplier<SimilarCases> empty,
            Map<String, String> cases,
            List<String> large,
            List<Trial.Report> reports,
            SimilarFigures.Languages languages) {
        var index = empty.get();
        cases.forEach(index::put);
        var many = empty.get();
        for (int number = 0; number < large.size(); number++) {
            many.put("case " + number, large.get(number));
        }
        return SimilarFigures.of(Trial.run(index, reports), languages, p99(many, reports));
    }

    /** As a node asks: a few suggestions with their explanation, one query at a time, after as many to warm up. */
    private static double p99(SimilarCases many, List<Trial.Report> reports) {
        var times = new Histogram(3);
        for (int query = 0; query < 2 * QUERIES; query++) {
            var text = reports.get(query % reports.size()).text();
            long begin = System.nanoTime();
            many.find(text, SUGGESTIONS);
            if (query >= QUERIES) {
                times.recordValue(System.nanoTime() - begin);
            }
        }
        return times.getValueAtPercentile(99) / MILLISECOND_NS;
    }

    private static SimilarFigures.Languages languages(Map<String, String> cases, List<Trial.Report> reports) {
        var detector = new LanguageDetector();
        var ofReport = new HashMap<String, Language>();
        reports.forEach(report -> ofReport.put(report.text(), detector.detect(report.text())));
        var ofCase = new HashMap<String, Language>();
        cases.forEach((id, text) -> ofCase.put(id, detector.detect(text)));
        return new SimilarFigures.Languages(ofReport, ofCase);
    }

    /** Sentences of different cases put together; always the same ones. */
    private static List<String> recombined(List<String> texts, int count) {
        var sentences = texts.stream()
                .flatMap(text -> List.of(text.split("(?<=[.?!])\\s+|\n", -1)).stream())
                .toList();
        var random = new Random(1);
        var large = new ArrayList<String>();
        for (int number = 0; number < count; number++) {
            var text = new ArrayList<String>();
            for (int sentence = 0; sentence < SENTENCES; sentence++) {
                text.add(sentences.get(random.nextInt(sentences.size())));
            }
            large.add(String.join(" ", text));
        }
        return large;
    }
}
