package eu.schakel.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.schakel.similar.Language;
import eu.schakel.similar.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What one index made of the reports.
 *
 * @param all of the reports that are about a case
 * @param byLanguage the same by detected language of the report
 * @param crossLanguage of the reports in another language than their case
 * @param same scores of the right case, for the reports that are about one
 * @param near scores of the best other case, for the same reports
 * @param none scores of the best case, for the reports that are about none
 * @param separationSameNear the chance that a score of the right case is above one of the best other case; 0.5 says nothing, 1 all
 * @param separationSameNone the chance that a score of the right case is above the best of a report about none
 * @param queryP99Ms of the reports at the large index
 */
record SimilarFigures(
        @JsonUnwrapped Recall all,
        @JsonProperty("by_language") Map<String, Recall> byLanguage,
        @JsonProperty("cross_language") Recall crossLanguage,
        Scores same,
        Scores near,
        Scores none,
        @JsonProperty("separation_same_near") double separationSameNear,
        @JsonProperty("separation_same_none") double separationSameNone,
        @JsonProperty("query_p99_ms") double queryP99Ms) {
    /** How many reports are about a case, and for which share that case is among the first suggestions. */
    record Recall(
            int reports,
            @JsonProperty("recall_at_1") double at1,
            @JsonProperty("recall_at_3") double at3) {
        private static Recall of(List<Trial.Outcome> outcomes) {
            return new Recall(outcomes.size(), Trial.recall(outcomes, 1), Trial.recall(outcomes, 3));
        }
    }

    /** The tenth, fiftieth and ninetieth of a hundred scores in order; all 0 where there are none. */
    record Scores(int count, double q10, double q50, double q90) {
        private static Scores of(double[] scores) {
            var sorted = scores.clone();
            Arrays.sort(sorted);
            return new Scores(sorted.length, quantile(sorted, 0.1), quantile(sorted, 0.5), quantile(sorted, 0.9));
        }

        private static double quantile(double[] sorted, double share) {
            return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))];
        }
    }

    /** Languages by text: of reports, and of cases by id. */
    record Languages(Map<String, Language> ofReport, Map<String, Language> ofCase) {
        boolean differ(Trial.Outcome outcome) {
            return outcome.report()
                    .caseId()
                    .filter(id ->
                            ofCase.get(id) != ofReport.get(outcome.report().text()))
                    .isPresent();
        }
    }

    static SimilarFigures of(List<Trial.Outcome> outcomes, Languages languages, double queryP99Ms) {
        var about = outcomes.stream()
                .collect(Collectors.partitioningBy(
                        outcome -> outcome.report().caseId().isPresent()));
        var known = about.getOrDefault(true, List.of());
        var unknown = about.getOrDefault(false, List.of());
        var byLanguage = new TreeMap<String, List<Trial.Outcome>>();
        known.forEach(outcome -> byLanguage
                .computeIfAbsent(
                        String.valueOf(languages.ofReport().get(outcome.report().text()))
                                .toLowerCase(Locale.ROOT),
                        _ -> new ArrayList<>())
                .add(outcome));
        var recalls = new TreeMap<String, Recall>();
        byLanguage.forEach((language, some) -> recalls.put(language, Recall.of(some)));
        var same = scores(known, Trial.Outcome::rightScore);
        var near = scores(known, Trial.Outcome::wrongScore);
        var none = scores(unknown, Trial.Outcome::wrongScore);
        return new SimilarFigures(
                Recall.of(known),
                recalls,
                Recall.of(known.stream().filter(languages::differ).toList()),
                Scores.of(same),
                Scores.of(near),
                Scores.of(none),
                Trial.separation(same, near),
                Trial.separation(same, none),
                queryP99Ms);
    }

    private static double[] scores(List<Trial.Outcome> outcomes, ToDoubleFunction<Trial.Outcome> score) {
        return outcomes.stream().mapToDouble(score).toArray();
    }
}
