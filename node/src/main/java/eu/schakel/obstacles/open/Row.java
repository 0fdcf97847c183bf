package eu.schakel.obstacles.open;

import eu.schakel.obstacles.PublicObstacle;
import eu.schakel.portal.Link;
import eu.schakel.portal.Side;
import eu.schakel.portal.Status;
import eu.schakel.portal.Tone;
import eu.schakel.portal.Worded;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An obstacle in a list.
 *
 * @param areas names, in words
 * @param reported since when, in words
 * @param people how many it hampers too, in words; null when nobody said so
 * @param priorities of whom it is a priority now
 */
public record Row(
        Worded title,
        String href,
        Link theme,
        String areas,
        String reported,
        Side home,
        Status status,
        @Nullable String people,
        List<Status> priorities) {
    static Row of(PublicObstacle obstacle, Asked asked) {
        var words = asked.words();
        return new Row(
                words.worded(obstacle.title()),
                asked.to(Room.path(obstacle)),
                new Link(
                        words.theme(obstacle.theme()),
                        asked.to(Room.PATH, Map.of("theme", obstacle.theme().word()))),
                words.areas(obstacle.areas()),
                words.text(
                        "row.reported",
                        "date",
                        words.date(obstacle.reportedOn()),
                        "age",
                        words.age(obstacle.reportedOn(), asked.today())),
                words.side(obstacle.home()),
                words.status(obstacle),
                obstacle.people() == 0 ? null : words.text("row.people", "count", obstacle.people()),
                priorities(obstacle, words));
    }

    static List<Status> priorities(PublicObstacle obstacle, Wording words) {
        return obstacle.priorities().stream()
                .filter(one -> one.endedOn() == null)
                .map(one -> new Status(
                        words.text(
                                "row.priority", "side", words.side(one.side()).name()),
                        Tone.QUIET))
                .toList();
    }
}
