package eu.schakel.obstacles.staff;

import eu.schakel.obstacles.Obstacle;
import eu.schakel.obstacles.ObstacleReads;
import eu.schakel.similar.SimilarCases;
import eu.schakel.similar.Suggestion;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds dossiers that may be about the same; only what changed since the last question is read again. */
final class SimilarIndex {
    /** A person compares a few, not a page. */
    private static final int MOST = 3;

    private static final List<String> TELLING = List.of("title", "problem", "obstacle", "interaction");

    private final ObstacleReads reads;
    private final SimilarCases cases = SimilarCases.ofTheField();
    private Instant readUntil = Instant.EPOCH;

    SimilarIndex(ObstacleReads reads) {
        this.reads = reads;
    }

    /** The references of the most similar others, best first. */
    synchronized List<String> find(Obstacle obstacle) {
        for (var changed : reads.listChangedSince(readUntil)) {
            var text = text(changed);
            if (text.isBlank()) {
                cases.remove(changed.reference());
            } else {
                cases.put(changed.reference(), text);
            }
            readUntil = changed.changedAt().isAfter(readUntil) ? changed.changedAt() : readUntil;
        }
        var text = text(obstacle);
        return text.isBlank()
                ? List.of()
                : cases.find(text, MOST + 1).stream()
                        .map(Suggestion::id)
                        .filter(reference -> !reference.equals(obstacle.reference()))
                        .limit(MOST)
                        .toList();
    }

    private static String text(Obstacle obstacle) {
        return TELLING.stream()
                .flatMap(field -> obstacle.answer(field).stream())
                .flatMap(answer -> Stream.ofNullable(answer.words().text()))
                .collect(Collectors.joining("\n"));
    }
}
