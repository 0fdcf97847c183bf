package eu.schakel.similar;

import eu.schakel.similar.Suggestion.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** Finds the words of a text and of a case that made the one look like the other. */
final class Explanation {
    private record Weighed(double weight, Match match) {}

    private final Reader reader;
    private final List<Vectors> vectors;

    Explanation(Reader reader, List<Vectors> vectors) {
        this.reader = reader;
        this.vectors = vectors;
    }

    /** The most telling matches first; each word is told once. */
    List<Match> of(List<Features> asked, String text) {
        var found = reader.read(text);
        var weighed = new ArrayList<Weighed>();
        for (int way = reader.firstTelling(); way < vectors.size(); way++) {
            addMatches(asked.get(way), found.get(way), way, weighed);
        }
        weighed.sort(Comparator.comparingDouble(Weighed::weight).reversed());
        var told = new HashSet<String>();
        return weighed.stream()
                .map(Weighed::match)
                .filter(match -> told.add(match.asked()))
                .limit(Suggestion.MOST_MATCHES)
                .toList();
    }

    private void addMatches(Features asked, Features found, int way, List<Weighed> weighed) {
        asked.seen().forEach((feature, here) -> {
            var there = found.seen().get(feature);
            if (there != null) {
                weighed.add(new Weighed(vectors.get(way).weight(feature), new Match(here.written(), there.written())));
            }
        });
    }
}
