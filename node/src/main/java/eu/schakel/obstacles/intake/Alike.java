package eu.schakel.obstacles.intake;

import eu.schakel.obstacles.PublicObstacle;
import eu.schakel.obstacles.PublicObstacles;
import eu.schakel.similar.SimilarCases;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Public obstacles that look like what somebody writes: suggestions, never a verdict. */
final class Alike {
    /** More would keep people from going on. */
    private static final int MOST = 3;

    /** Below it, texts share little more than the words of the field; no paraphrase of a published case scores less. */
    private static final double THRESHOLD = 0.08;

    /** Nobody has said yet what is wrong. */
    private static final int SHORTEST_TEXT_CHARS = 15;

    /** Reading a longer text takes longer and finds nothing more. */
    private static final int LONGEST_TEXT_CHARS = 5_000;

    private final PublicObstacles open;
    private final SimilarCases index = SimilarCases.ofTheField();
    private final Map<String, String> known = new HashMap<>();
    private String edition = "";

    Alike(PublicObstacles open) {
        this.open = open;
    }

    /** Best first. */
    List<PublicObstacle> find(String text, Instant now) {
        if (text.strip().length() < SHORTEST_TEXT_CHARS) {
            return List.of();
        }
        refresh();
        var asked = text.substring(0, Math.min(text.length(), LONGEST_TEXT_CHARS));
        return index.find(asked, MOST, THRESHOLD).stream()
                .flatMap(suggestion -> open.find(suggestion.id(), now).stream())
                .toList();
    }

    private synchronized void refresh() {
        var current = open.edition();
        if (current.equals(edition)) {
            return;
        }
        for (var told : open.listTold()) {
            if (!told.text().equals(known.put(told.reference(), told.text()))) {
                index.put(told.reference(), told.text());
            }
        }
        edition = current;
    }
}
