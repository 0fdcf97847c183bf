package eu.schakel.obstacles.open;

import eu.schakel.edge.Representation;
import eu.schakel.obstacles.PublicObstacle;
import eu.schakel.obstacles.PublicObstacle.Priority;
import eu.schakel.obstacles.PublicObstacles.Version;
import eu.schakel.portal.Alternate;
import eu.schakel.portal.Definitions;
import eu.schakel.portal.Formats;
import eu.schakel.portal.Link;
import eu.schakel.portal.Page;
import eu.schakel.portal.Proof;
import eu.schakel.portal.Side;
import eu.schakel.portal.Status;
import eu.schakel.portal.Story;
import eu.schakel.portal.Worded;
import eu.schakel.portal.data.EventProofs;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One obstacle: what it is, who treats it, how far it is, what happened, and how to follow it. */
public final class ObstaclePage {
    private static final int SIMILAR_ROWS = 3;

    /** Declaration and agreement, as their addresses have them. */
    private static final Pattern AGREEMENT = Pattern.compile("[a-z0-9-]{1,80}/[a-z0-9-]{1,80}");

    private final Room room;
    private final ObstacleData data;
    private final Similars similars = new Similars();
    private final boolean mails;

    /** @param mails whether people can be mailed about changes */
    ObstaclePage(Room room, ObstacleData data, boolean mails) {
        this.room = room;
        this.data = data;
        this.mails = mails;
    }

    /**
     * What the template shows.
     *
     * @param nowOnly that support and priorities are those of now, on a page of a past day; else null
     * @param people how many it hampers too, in words
     * @param supportHref where to say that it hampers you too; null on a page of a past day
     * @param follow by mail, where this node sends any, and by feed
     */
    public record View(
            Status status,
            List<Status> priorities,
            Link theme,
            Worded title,
            Worded summary,
            Definitions facts,
            @Nullable String nowOnly,
            String people,
            @Nullable String supportHref,
            List<Ended> ended,
            List<Link> agreements,
            List<Row> similar,
            List<Link> follow,
            Story story,
            Proof proof) {}

    /** A priority that ended: whose, from when until when and how, by whom, why. */
    public record Ended(Side side, String how, Worded decider, Worded reasons) {}

    /** {@code /obstacles/{reference}} */
    void show(Context context) {
        var form = Representation.choose(
                context, Representation.HTML, Representation.JSON, Representation.CSV, Representation.ATOM);
        var asked = Asked.of(context, room);
        var obstacle = room.get(asked);
        if (form != Representation.HTML) {
            data.one(asked, form, obstacle);
            return;
        }
        var words = asked.words();
        var page = asked.page(words.said(obstacle.title()), words.said(obstacle.summary()))
                .under("obstacles", new Link(words.text("list.title"), asked.to(Room.PATH)))
                .with(alternates(asked, obstacle));
        asked.show("obstacle.jte", page, view(asked, page, obstacle));
    }

    private View view(Asked asked, Page page, PublicObstacle obstacle) {
        var words = asked.words();
        var versions = room.register().listVersions(List.of(obstacle.dossier()), asked.moment());
        boolean now = asked.on() == null;
        return new View(
                words.status(obstacle),
                Row.priorities(obstacle, words),
                new Link(
                        words.theme(obstacle.theme()),
                        asked.to(Room.PATH, Map.of("theme", obstacle.theme().word()))),
                words.worded(obstacle.title()),
                words.worded(obstacle.summary()),
                facts(asked, obstacle),
                now ? null : words.text("now-only"),
                words.text("obstacle.people", "count", obstacle.people()),
                now ? page.href(Room.path(obstacle) + "/support") : null,
                ended(obstacle, words),
                agreements(asked, obstacle),
                similars.like(obstacle, room.register().list(asked.moment()), SIMILAR_ROWS).stream()
                        .map(one -> Row.of(one, asked))
                        .toList(),
                follow(page, obstacle, words),
                new Story(Stream.concat(told(versions, obstacle, words), priorities(obstacle, words))
                        .toList()),
                proof(asked, obstacle, versions.getFirst().carrier()));
    }

    private static Definitions facts(Asked asked, PublicObstacle obstacle) {
        var words = asked.words();
        var rows = new ArrayList<Definitions.Row>();
        rows.add(new Definitions.Row(words.text("fact.reference"), obstacle.reference()));
        rows.add(new Definitions.Row(words.text("fact.areas"), words.areas(obstacle.areas())));
        rows.add(new Definitions.Row(
                words.text("fact.home"), words.side(obstacle.home()).name()));
        rows.add(new Definitions.Row(
                words.text("fact.reported"),
                words.text(
                        "row.reported",
                        "date",
                        words.date(obstacle.reportedOn()),
                        "age",
                        words.age(obstacle.reportedOn(), asked.today()))));
        rows.add(new Definitions.Row(words.text("fact.state"), words.state(obstacle.state())));
        var outcome = obstacle.outcome();
        if (outcome != null) {
            rows.add(new Definitions.Row(words.text("fact.outcome"), words.outcome(obstacle, outcome)));
        }
        asked.room()
                .obstacles()
                .procedures()
                .find(obstacle.procedure(), obstacle.version())
                .ifPresent(procedure -> rows.add(new Definitions.Row(
                        words.text("fact.procedure"), procedure.title().in(words.locale()))));
        return new Definitions(rows);
    }

    private static List<Ended> ended(PublicObstacle obstacle, Wording words) {
        var ended = new ArrayList<Ended>();
        for (var one : obstacle.priorities()) {
            var until = one.endedOn();
            var decider = one.decider();
            var reasons = one.reasons();
            if (until != null && decider != null && reasons != null) {
                ended.add(new Ended(
                        words.side(one.side()),
                        words.text(
                                Boolean.TRUE.equals(one.resolved()) ? "priority.resolved" : "priority.unresolvable",
                                "from",
                                words.date(one.adoptedOn()),
                                "until",
                                words.date(until)),
                        words.worded(decider),
                        words.worded(reasons)));
            }
        }
        return ended;
    }

    private static List<Link> agreements(Asked asked, PublicObstacle obstacle) {
        return obstacle.agreements().stream()
                .filter(id -> AGREEMENT.matcher(id).matches())
                .map(id -> new Link(id.substring(id.indexOf('/') + 1).replace('-', ' '), asked.to("/agreements/" + id)))
                .toList();
    }

    private List<Link> follow(Page page, PublicObstacle obstacle, Wording words) {
        var feed = page.href(Room.PATH + Representation.ATOM.suffix());
        var links = new ArrayList<Link>();
        if (mails) {
            links.add(new Link(
                    words.text("follow.mail"),
                    page.href(Room.PATH + "/subscribe") + Asked.query(Map.of("obstacle", obstacle.reference()))));
        }
        links.add(new Link(words.text("follow.feed"), page.href(Room.path(obstacle) + Representation.ATOM.suffix())));
        links.add(new Link(
                words.text("follow.feed.of", "what", words.theme(obstacle.theme())),
                feed + Asked.query(Map.of("theme", obstacle.theme().word()))));
        obstacle.areas()
                .forEach(area -> links.add(new Link(
                        words.text("follow.feed.of", "what", words.area(area)),
                        feed + Asked.query(Map.of("area", area)))));
        return links;
    }

    /** What each version says that the one before it did not. */
    private static Stream<Story.Entry> told(List<Version> versions, PublicObstacle obstacle, Wording words) {
        var entries = new ArrayList<Story.Entry>();
        for (int i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            var before = i + 1 < versions.size() ? versions.get(i + 1) : null;
            entries.add(new Story.Entry(
                    version.changedAt(),
                    true,
                    words.side(version.home()),
                    sentence(version, before, obstacle, words),
                    null,
                    null,
                    false));
        }
        return entries.stream();
    }

    private static String sentence(Version version, @Nullable Version before, PublicObstacle obstacle, Wording words) {
        var outcome = version.outcome();
        var state = words.state(version.state()) + (outcome == null ? "" : ": " + words.outcome(obstacle, outcome));
        if (before == null) {
            return words.text("story.published", "state", state);
        }
        if (!version.carrier().equals(before.carrier())) {
            return words.text("story.rewritten");
        }
        return version.home().equals(before.home())
                ? words.text("story.state", "state", state)
                : words.text("story.home", "side", words.side(version.home()).name(), "state", state);
    }

    /** Newest first: what ended on the day on which it began, ended after that. */
    private static Stream<Story.Entry> priorities(PublicObstacle obstacle, Wording words) {
        return obstacle.priorities().stream()
                .flatMap(one -> Stream.concat(
                        Stream.ofNullable(one.endedOn())
                                .map(day -> entry(
                                        one,
                                        day,
                                        words,
                                        Boolean.TRUE.equals(one.resolved()) ? "story.resolved" : "story.unresolvable")),
                        Stream.of(entry(one, one.adoptedOn(), words, "story.adopted"))));
    }

    /** Only its day is known; it stands above what else happened on that day. */
    private static Story.Entry entry(Priority priority, LocalDate day, Wording words, String key) {
        return new Story.Entry(
                day.plusDays(1).atStartOfDay(Formats.ZONE).toInstant().minusMillis(1),
                false,
                words.side(priority.side()),
                words.text(key),
                null,
                null,
                false);
    }

    private Proof proof(Asked asked, PublicObstacle obstacle, UUID carrier) {
        var words = asked.words();
        var known = room.proofs().standing(carrier);
        var partner = room.governments().byName().keySet().stream()
                .filter(node -> !node.equals(obstacle.home()))
                .sorted()
                .findFirst()
                .orElse(obstacle.home());
        return new Proof(
                known.map(EventProofs.Standing::position)
                        .filter(OptionalLong::isPresent)
                        .map(OptionalLong::getAsLong)
                        .orElse(null),
                words.side(partner),
                known.map(EventProofs.Standing::held).orElse(false),
                asked.to(Room.path(obstacle) + "/proof"),
                null);
    }

    private static List<Alternate> alternates(Asked asked, PublicObstacle obstacle) {
        return List.of(Representation.JSON, Representation.CSV, Representation.ATOM).stream()
                .map(form -> new Alternate(
                        asked.words().text("form." + form.suffix().substring(1)),
                        form.mediaType(),
                        asked.to(Room.path(obstacle) + form.suffix())))
                .toList();
    }
}
