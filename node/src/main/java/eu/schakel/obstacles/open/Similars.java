package eu.schakel.obstacles.open;

import eu.schakel.obstacles.PublicObstacle;
import eu.schakel.similar.SimilarCases;
import eu.schakel.similar.Suggestion;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Which public obstacles are like another. The index follows what the register shows: only what changed is read again. */
final class Similars {
    /** Under it, two cases share little more than their being about the border. */
    private static final double LIKE = 0.2;

    private final SimilarCases cases = SimilarCases.ofTheField();
    private final Map<String, String> texts = new HashMap<>();

    /** The most alike first, without itself. */
    List<PublicObstacle> like(PublicObstacle obstacle, List<PublicObstacle> all, int most) {
        follow(all);
        var byReference = new HashMap<String, PublicObstacle>();
        all.forEach(one -> byReference.put(one.reference(), one));
        return cases.find(text(obstacle), most + 1, LIKE).stream()
                .map(Suggestion::id)
                .filter(id -> !id.equals(obstacle.reference()) && byReference.containsKey(id))
                .limit(most)
                .map(byReference::get)
                .toList();
    }

    private synchronized void follow(List<PublicObstacle> all) {
        var gone = new HashSet<>(texts.keySet());
        for (var one : all) {
            gone.remove(one.reference());
            var text = text(one);
            if (!text.equals(texts.put(one.reference(), text))) {
                cases.put(one.reference(), text);
            }
        }
        gone.forEach(reference -> {
            cases.remove(reference);
            texts.remove(reference);
        });
    }

    private static String text(PublicObstacle obstacle) {
        return obstacle.title().orEmpty() + "\n" + obstacle.summary().orEmpty();
    }
}
