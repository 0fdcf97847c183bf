package eu.schakel.obstacles.open;

import eu.schakel.dossier.Ids;
import eu.schakel.obstacles.PublicObstacle;
import eu.schakel.obstacles.PublicObstacles.Version;
import eu.schakel.portal.TidyAddress;
import eu.schakel.portal.data.Feed;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became public or changed, as feeds: of all obstacles that a filter leaves, and of one. */
final class ObstacleFeeds {
    /** Entries of a feed: readers of feeds look more often than so much changes. */
    private static final int MOST = 100;

    private final Room room;

    ObstacleFeeds(Room room) {
        this.room = room;
    }

    byte[] of(Asked asked, String title, List<PublicObstacle> obstacles, Instant otherwise) {
        var byDossier = obstacles.stream().collect(Collectors.toMap(PublicObstacle::dossier, Function.identity()));
        var entries = room.register().listVersions(byDossier.keySet(), asked.moment()).stream()
                .limit(MOST)
                .map(version -> entry(asked, version, Objects.requireNonNull(byDossier.get(version.dossier()))))
                .toList();
        var path = "/" + asked.language().tag() + below(asked);
        var typed = asked.context().queryString();
        var tidy = typed == null ? "" : TidyAddress.of(typed);
        var query = tidy.isEmpty() ? "" : "?" + tidy;
        return new Feed(
                        asked.language(),
                        title,
                        room.publication().address(path + ".atom" + query),
                        room.publication().address(path + query),
                        room.publication().node().name().in(asked.language()),
                        entries.stream()
                                .map(Feed.Entry::updated)
                                .max(Comparator.naturalOrder())
                                .orElse(otherwise),
                        entries)
                .bytes();
    }

    private static String below(Asked asked) {
        var path = asked.context().path();
        var prefix = "/" + asked.language().tag() + "/";
        return path.startsWith(prefix) ? path.substring(prefix.length() - 1) : path;
    }

    /** The same at every node: the id follows from what was said and when. */
    private Feed.Entry entry(Asked asked, Version version, PublicObstacle obstacle) {
        var words = asked.words();
        var outcome = version.outcome();
        var state = words.state(version.state()) + (outcome == null ? "" : " – " + words.outcome(obstacle, outcome));
        return new Feed.Entry(
                Ids.named(
                        version.dossier(),
                        version.changedAt() + " " + version.home() + " " + version.state() + " " + version.carrier()),
                words.said(version.title()) + " – " + state,
                words.text(
                        "feed.entry",
                        "state",
                        state,
                        "side",
                        words.side(version.home()).name()),
                words.side(version.home()).name(),
                version.changedAt(),
                room.publication().address("/" + asked.language().tag() + Room.path(obstacle)));
    }
}
