package eu.schakel.obstacles.open;

import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.edge.Representation;
import eu.schakel.obstacles.PublicObstacle;
import eu.schakel.obstacles.PublicObstacles.Version;
import eu.schakel.obstacles.open.ObstacleAnswers.ObstacleAnswer;
import eu.schakel.obstacles.open.ObstacleAnswers.ObstacleList;
import eu.schakel.portal.Translated;
import eu.schakel.portal.data.Csv;
import eu.schakel.portal.data.DataJson;
import eu.schakel.portal.data.Provenance;
import eu.schakel.portal.data.Query;
import eu.schakel.portal.data.ReaderLanguage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Obstacles in every form that is not a page: the same rows. */
final class ObstacleData {
    static final Translated TITLE = new Translated(
            "Register van grensobstakels",
            "Registre des obstacles transfrontaliers",
            "Register of border obstacles",
            "Register der Grenzhindernisse");

    /** Rows when no limit is asked for: a screen or two. */
    static final int USUAL_LIMIT = 100;

    /** Most rows in one answer. */
    static final int MAX_LIMIT = 1_000;

    private static final List<String> COLUMNS = List.of(
            "reference",
            "title",
            "title_language",
            "summary",
            "summary_language",
            "theme",
            "areas",
            "home",
            "procedure",
            "version",
            "reported_on",
            "state",
            "group",
            "outcome",
            "people",
            "priority_of",
            "agreements",
            "published_at",
            "changed_at",
            "address");

    private final Room room;
    private final ObstacleFeeds feeds;

    ObstacleData(Room room) {
        this.room = room;
        this.feeds = new ObstacleFeeds(room);
    }

    /** All that a filter leaves, in the order of the page; the form is JSON, CSV or Atom. */
    void list(Asked asked, Representation form, Filter filter) {
        var context = asked.context();
        var provenance = provenance(asked, Room.PATH);
        room.publication().announce(context, provenance, Room.PATH);
        var rows = ListPage.matching(room.register().list(asked.moment()), filter, asked);
        switch (form) {
            case JSON -> context.result(DataJson.bytes(page(asked, rows, provenance)));
            case CSV -> context.result(csv(asked, rows));
            case ATOM -> context.result(feeds.of(asked, asked.words().text("feed.title"), rows, provenance.modified()));
            case HTML, ICS, PDF, JSON_LD -> throw new ProblemException(ProblemCode.NOT_ACCEPTABLE);
        }
    }

    /** One obstacle, likewise. */
    void one(Asked asked, Representation form, PublicObstacle obstacle) {
        var context = asked.context();
        var provenance = provenance(asked, Room.path(obstacle));
        room.publication().announce(context, provenance, Room.path(obstacle));
        switch (form) {
            case JSON ->
                context.result(DataJson.bytes(
                        new ObstacleAnswer(views(asked, List.of(obstacle)).getFirst(), provenance)));
            case CSV -> context.result(csv(asked, List.of(obstacle)));
            case ATOM ->
                context.result(feeds.of(
                        asked, asked.words().said(obstacle.title()), List.of(obstacle), provenance.modified()));
            case HTML, ICS, PDF, JSON_LD -> throw new ProblemException(ProblemCode.NOT_ACCEPTABLE);
        }
    }

    private Provenance provenance(Asked asked, String path) {
        return room.publication().provenance(ReaderLanguage.of(asked.context()), TITLE, path, asked.on());
    }

    private ObstacleList page(Asked asked, List<PublicObstacle> rows, Provenance provenance) {
        var query = new Query(asked.context());
        int offset = query.number("offset", 0, 0);
        int limit = Math.min(query.number("limit", USUAL_LIMIT, 1), MAX_LIMIT);
        query.check();
        var shown = rows.stream().skip(offset).limit(limit).toList();
        long end = (long) offset + shown.size();
        return new ObstacleList(
                views(asked, shown),
                rows.size(),
                limit,
                offset,
                shown.isEmpty() || end >= rows.size() ? null : next(asked, end, limit),
                provenance);
    }

    /** The same request with another offset. */
    private String next(Asked asked, long offset, int limit) {
        var parameters = new LinkedHashMap<String, String>();
        asked.context().queryParamMap().forEach((name, values) -> {
            if (!values.isEmpty() && !values.getFirst().isBlank()) {
                parameters.put(name, values.getFirst());
            }
        });
        parameters.put("limit", Integer.toString(limit));
        parameters.put("offset", Long.toString(offset));
        var path = asked.context().path();
        return room.publication().address((path.startsWith("/api/") ? path : path + ".json") + Asked.query(parameters));
    }

    private List<ObstacleView> views(Asked asked, List<PublicObstacle> rows) {
        var carriers = carriers(asked, rows);
        return rows.stream()
                .map(one -> ObstacleView.of(one, room.publication(), carriers.get(one.dossier())))
                .toList();
    }

    private Map<UUID, UUID> carriers(Asked asked, List<PublicObstacle> rows) {
        var newest = new HashMap<UUID, UUID>();
        room.register()
                .listVersions(rows.stream().map(PublicObstacle::dossier).toList(), asked.moment())
                .forEach((Version version) -> newest.putIfAbsent(version.dossier(), version.carrier()));
        return newest;
    }

    private byte[] csv(Asked asked, List<PublicObstacle> rows) {
        var csv = new Csv(COLUMNS);
        for (var one : rows) {
            csv.row(Stream.<@Nullable Object>of(
                            one.reference(),
                            one.title().orEmpty(),
                            orEmpty(one.title().language()),
                            one.summary().orEmpty(),
                            orEmpty(one.summary().language()),
                            one.theme().word(),
                            String.join(" ", one.areas()),
                            one.home(),
                            one.procedure(),
                            one.version(),
                            one.reportedOn(),
                            one.state(),
                            StateGroup.of(one.state()).word(),
                            orEmpty(one.outcome()),
                            one.people(),
                            one.priorities().stream()
                                    .filter(priority -> priority.endedOn() == null)
                                    .map(PublicObstacle.Priority::side)
                                    .collect(Collectors.joining(" ")),
                            String.join(" ", one.agreements()),
                            one.publishedAt(),
                            one.changedAt(),
                            room.publication().address("/" + asked.language().tag() + Room.path(one)))
                    .toList());
        }
        return csv.bytes();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
