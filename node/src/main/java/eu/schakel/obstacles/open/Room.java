package eu.schakel.obstacles.open;

import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.obstacles.Areas;
import eu.schakel.obstacles.Obstacles;
import eu.schakel.obstacles.PublicObstacle;
import eu.schakel.obstacles.PublicObstacles;
import eu.schakel.obstacles.Reference;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Language;
import eu.schakel.portal.Portal;
import eu.schakel.portal.data.EventProofs;
import eu.schakel.portal.data.Publication;
import java.util.Map;

/**
 * What the pages of this room are made with; each takes from it what it needs.
 *
 * @param obstacles of which this room uses the counting of support alone
 */
record Room(
        Portal portal,
        Governments governments,
        PublicObstacles register,
        Obstacles obstacles,
        Areas areas,
        Choices choices,
        Publication publication,
        EventProofs proofs) {
    static final String PATH = "/obstacles";

    Wording words(Language language) {
        return new Wording(language, portal.site().formats(language), governments, areas, obstacles.procedures());
    }

    /**
     * The obstacle that an address names, as known at the moment of the page.
     *
     * @throws ProblemException 404, saying so when it was not public yet on the day asked for
     */
    PublicObstacle get(Asked asked) {
        var reference = Reference.find(asked.context().pathParam("reference"))
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
        return register.find(reference, asked.moment()).orElseThrow(() -> {
            var now = portal.clock().instant();
            return asked.on() != null && register.find(reference, now).isPresent()
                    ? new ProblemException(
                            ProblemCode.NOT_FOUND.status(),
                            "not-yet-known",
                            "problem.not-yet-known.detail",
                            Map.of("date", asked.words().date(asked.today())))
                    : new ProblemException(ProblemCode.NOT_FOUND);
        });
    }

    static String path(PublicObstacle obstacle) {
        return PATH + "/" + obstacle.reference();
    }
}
