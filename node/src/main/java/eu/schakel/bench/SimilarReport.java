package eu.schakel.bench;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the measurement of similar cases gave.
 *
 * @param cases in the file
 * @param largeIndexCases at which queries were timed
 * @param figures of the index that a node uses
 * @param baseline the same figures of plain tf-idf on four and five characters in a row
 */
public record SimilarReport(
        int cases,
        @JsonProperty("large_index_cases") int largeIndexCases,
        @JsonUnwrapped SimilarFigures figures,
        SimilarFigures baseline) {
    private static final double RECALL_BAR = 0.95;
    private static final double CROSS_LANGUAGE_BAR = 0.80;
    private static final double QUERY_BAR_MS = 50;

    /** Whether it reaches its bars. */
    @JsonIgnore
    public boolean isReached() {
        return reachesRecall() && reachesCrossLanguage() && figures.queryP99Ms() < QUERY_BAR_MS;
    }

    private boolean reachesRecall() {
        return figures.all().at3() >= RECALL_BAR;
    }

    private boolean reachesCrossLanguage() {
        return figures.crossLanguage().reports() == 0 || figures.crossLanguage().at3() >= CROSS_LANGUAGE_BAR;
    }

    /** The table for a person. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("similar: " + figures.all().reports() + " reports about one of " + cases + " cases, "
                + figures.none().count() + " about none");
        lines.add(row("", "Schakel", "4/5-grams", ""));
        addRecall(lines, "all", figures.all(), baseline.all(), bar(RECALL_BAR, reachesRecall()));
        figures.byLanguage()
                .forEach((language, recall) ->
                        addRecall(lines, language, recall, baseline.byLanguage().getOrDefault(language, recall), ""));
        addRecall(
                lines,
                "other language than the case",
                figures.crossLanguage(),
                baseline.crossLanguage(),
                bar(CROSS_LANGUAGE_BAR, reachesCrossLanguage()));
        addScores(lines, "same: score of the right case", figures.same(), baseline.same());
        addScores(lines, "near: score of the best other case", figures.near(), baseline.near());
        addScores(lines, "none: best score of a report about no case", figures.none(), baseline.none());
        lines.add(row(
                "chance that same scores above near",
                number(figures.separationSameNear()),
                number(baseline.separationSameNear()),
                ""));
        lines.add(row(
                "chance that same scores above none",
                number(figures.separationSameNone()),
                number(baseline.separationSameNone()),
                ""));
        boolean isFast = figures.queryP99Ms() < QUERY_BAR_MS;
        lines.add(row(
                String.format(Locale.ROOT, "query p99 at %,d cases, ms", largeIndexCases),
                number(figures.queryP99Ms()),
                number(baseline.queryP99Ms()),
                "under 50" + (isFast ? "" : " MISSED")));
        return lines;
    }

    private static void addRecall(
            List<String> lines, String which, SimilarFigures.Recall ours, SimilarFigures.Recall plain, String bar) {
        var name = which + " (" + ours.reports() + "), recall at ";
        lines.add(row(name + 1, number(ours.at1()), number(plain.at1()), ""));
        lines.add(row(name + 3, number(ours.at3()), number(plain.at3()), bar));
    }

    private static void addScores(
            List<String> lines, String name, SimilarFigures.Scores ours, SimilarFigures.Scores plain) {
        lines.add(row(name + ", q10", number(ours.q10()), number(plain.q10()), ""));
        lines.add(row(name + ", q50", number(ours.q50()), number(plain.q50()), ""));
        lines.add(row(name + ", q90", number(ours.q90()), number(plain.q90()), ""));
    }

    private static String bar(double least, boolean isReached) {
        return String.format(Locale.ROOT, "at least %.2f%s", least, isReached ? "" : " MISSED");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String row(String name, String ours, String plain, String bar) {
        return String.format(Locale.ROOT, "  %-52s %10s %10s  %s", name, ours, plain, bar)
                .stripTrailing();
    }
}
