package eu.schakel.similar;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How well an index finds the cases that reports are about, and how far the scores of right and wrong suggestions lie apart. */
public final class Trial {
    /**
     * A report whose case is known.
     *
     * @param text of the report
     * @param caseId the case that it is about; absent when it is about none
     */
    public record Report(String text, Optional<String> caseId) {}

    /**
     * What became of one report.
     *
     * @param report that was asked with
     * @param rank of the right case, from 1; 0 when it was not found or there is none
     * @param rightScore of the right case; 0 when it was not found or there is none
     * @param wrongScore of the best other case; 0 when nothing else was found
     */
    public record Outcome(Report report, int rank, double rightScore, double wrongScore) {}

    private Trial() {}

    /** Asks with every report. */
    public static List<Outcome> run(SimilarCases cases, List<Report> reports) {
        return reports.stream()
                .map(report -> outcome(report, cases.rank(report.text())))
                .toList();
    }

    /** The share of the reports about a case whose case is among the first so many suggestions; 0 when there are no such reports. */
    public static double recall(List<Outcome> outcomes, int first) {
        return outcomes.stream()
                .filter(outcome -> outcome.report().caseId().isPresent())
                .mapToInt(outcome -> outcome.rank() > 0 && outcome.rank() <= first ? 1 : 0)
                .average()
                .orElse(0);
    }

    /** The chance that some of the higher scores is above some of the lower ones: 1 when they are apart, 0.5 when they are mixed or none. */
    public static double separation(double[] higher, double[] lower) {
        if (higher.length == 0 || lower.length == 0) {
            return 0.5;
        }
        double won = 0;
        for (double high : higher) {
            for (double low : lower) {
                won += high > low ? 1 : high == low ? 0.5 : 0;
            }
        }
        return won / ((double) higher.length * lower.length);
    }

    private static Outcome outcome(Report report, List<SimilarCases.Ranked> found) {
        var right = report.caseId();
        int at = IntStream.range(0, found.size())
                .filter(place ->
                        right.isPresent() && found.get(place).found().id().equals(right.get()))
                .findFirst()
                .orElse(-1);
        double wrong = found.stream()
                .filter(ranked -> right.isEmpty() || !ranked.found().id().equals(right.get()))
                .mapToDouble(SimilarCases.Ranked::score)
                .findFirst()
                .orElse(0);
        return new Outcome(report, at + 1, at < 0 ? 0 : found.get(at).score(), wrong);
    }
}
