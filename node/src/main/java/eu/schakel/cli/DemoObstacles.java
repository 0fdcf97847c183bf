package eu.schakel.cli;

import eu.schakel.QuietNode;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.Outcome;
import eu.schakel.identity.Person;
import eu.schakel.identity.Role;
import eu.schakel.obstacles.AdviceKind;
import eu.schakel.obstacles.Channel;
import eu.schakel.obstacles.Commands;
import eu.schakel.obstacles.FollowUpCode;
import eu.schakel.obstacles.Obstacles;
import eu.schakel.obstacles.Procedures;
import eu.schakel.obstacles.Reference;
import eu.schakel.obstacles.Theme;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what happened to the demo's obstacles: published ones, retold, in every state that a dossier can have. */
final class DemoObstacles {
    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    private static final String TOLD_IN = "nl";
    private static final LocalTime AFTERNOON = LocalTime.of(13, 0);
    private static final int SECONDS_BETWEEN = 10;
    private static final int REDRESS_MONTHS = 6;

    private final DemoSides sides;
    private final StoryClock clock;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private final Map<String, String> references = new HashMap<>();

    /** Who spoke of a case since both sides last heard everything. */
    private final Map<String, String> spoke = new HashMap<>();

    private LocalDate day = LocalDate.MIN;
    private int told;

    /** @param act what happens; null for the report itself */
    private record Line(LocalDate day, DemoCase about, DemoCase.@Nullable Act act) {}

    /** @param today the day before which all of it happened */
    DemoObstacles(DemoSides sides, StoryClock clock, LocalDate today) {
        this.sides = sides;
        this.clock = clock;
        var lines = new ArrayList<Line>();
        for (var about : DemoCase.readAll()) {
            references.put(about.id(), Reference.of(Obstacles.dossierOf(code(about))));
            var reported = today.minusDays(about.daysAgo());
            lines.add(new Line(reported, about, null));
            about.acts().forEach(act -> lines.add(new Line(reported.plusDays(act.afterDays()), about, act)));
        }
        lines.stream().sorted(Comparator.comparing(Line::day)).forEach(ahead::add);
    }

    /** The code of a case, for whoever wants to try the page of whoever reported. */
    static FollowUpCode code(DemoCase about) {
        return new FollowUpCode("DEM0%012d".formatted(about.number()));
    }

    /** Tells what happened before a day. */
    void tell(LocalDate until) {
        while (!ahead.isEmpty() && ahead.getFirst().day().isBefore(until)) {
            tell(ahead.removeFirst());
        }
    }

    private void tell(Line line) {
        told = line.day().equals(day) ? told + 1 : 0;
        day = line.day();
        var about = line.about();
        var side = side(line);
        if (!spoke.getOrDefault(about.id(), side).equals(side)) {
            sides.awaitBoth();
            spoke.clear();
        }
        spoke.put(about.id(), side);
        clock.set(day.atTime(AFTERNOON.plusSeconds((long) told * SECONDS_BETWEEN))
                .atZone(ZONE)
                .toInstant());
        var act = line.act();
        done(line, act == null ? report(about) : perform(about, side, act));
    }

    private String side(Line line) {
        var about = line.about();
        var act = line.act();
        var by = act == null ? "reporter" : act.by();
        return by.equals("neighbour") || by.equals("successor") ? sides.other(about.side()) : about.side();
    }

    private Outcome report(DemoCase about) {
        boolean isFile = about.isFile();
        var values = new HashMap<String, String>(Map.of("problem", about.problem(), "area", about.areas()));
        if (isFile) {
            values.putAll(Map.of(
                    "title",
                    about.title(),
                    "initiator-name",
                    "Een betrokken organisatie (voorbeeld)",
                    "involvement",
                    "Wij beheren de dienst of de infrastructuur aan onze kant.",
                    "interaction",
                    about.title(),
                    "need",
                    "Zonder oplossing blijft de grens hier een drempel.",
                    "contact-email",
                    "voorbeeld@example.org"));
        } else {
            values.putAll(Map.of("who", about.who(), "email", "voorbeeld@example.org"));
        }
        var command = new Commands.Report(
                isFile ? Procedures.CROSS_BORDER_FILE : Procedures.SIGNAL,
                isFile ? "submit" : "report",
                values,
                TOLD_IN,
                Channel.WEB,
                true,
                null);
        return obstacles(about.side()).report(outside(about.side()), code(about), command);
    }

    private Outcome perform(DemoCase about, String side, DemoCase.Act act) {
        var more = new HashMap<>(references);
        more.put("redress", day.plusMonths(REDRESS_MONTHS).toString());
        var values = about.filled(act, more);
        var dossier = Obstacles.dossierOf(code(about));
        var desk = obstacles(side);
        var handler = person(side, Role.CASE_HANDLER);
        return switch (act.act()) {
            case "assign" -> desk.assign(by(side, handler, "case-handler"), dossier, handler.id());
            case "note" -> desk.note(by(side, handler, "case-handler"), dossier, text(values, "note"));
            case "advice" ->
                desk.ask(
                        by(side, handler, "case-handler"),
                        dossier,
                        new Commands.AskAdvice(AdviceKind.AUTHORITY, text(values, "of"), text(values, "question")));
            case "publish" -> publish(about, side, dossier);
            case "adopt" -> desk.adopt(by(side, person(side, Role.COORDINATOR), "coordinator"), dossier);
            case "end-priority" ->
                desk.end(
                        by(side, person(side, Role.COORDINATOR), "coordinator"),
                        dossier,
                        new Commands.EndPriority(
                                text(values, "resolved").equals("yes"),
                                text(values, "decider"),
                                text(values, "reasons")));
            case "support" -> support(side, dossier, Integer.parseInt(text(values, "people")));
            default -> step(about, side, act, values);
        };
    }

    private Outcome step(DemoCase about, String side, DemoCase.Act act, Map<String, String> values) {
        var step = new Commands.TakeStep(act.act(), values, null);
        return switch (act.by()) {
            case "reporter" -> obstacles(side).step(outside(side), code(about), step);
            case "neighbour" ->
                obstacles(side)
                        .step(
                                by(side, person(side, Role.CASE_HANDLER), "neighbour-handler"),
                                Obstacles.dossierOf(code(about)),
                                step);
            default ->
                obstacles(side)
                        .step(
                                by(side, person(side, Role.CASE_HANDLER), "case-handler"),
                                Obstacles.dossierOf(code(about)),
                                step);
        };
    }

    /** One person writes it, another publishes it; both say that it is an example, and from where. */
    private Outcome publish(DemoCase about, String side, UUID dossier) {
        var summary =
                "Wat ervan bekend was: " + about.known() + " Dit is een voorbeeld. Het is naverteld uit een openbare"
                        + " bron uit " + about.year() + ": " + about.source();
        var draft = new Commands.DraftSummary(
                about.title(),
                summary,
                Theme.find(about.theme()).orElseThrow(),
                List.of(about.areas().split(",")),
                List.of());
        var written = obstacles(side).draft(by(side, person(side, Role.CASE_HANDLER), "case-handler"), dossier, draft);
        if (!(written instanceof Outcome.Done done) || done.events().isEmpty()) {
            return written;
        }
        var event = done.events().getFirst().event().id();
        return obstacles(side).publish(by(side, person(side, Role.COORDINATOR), "coordinator"), dossier, event);
    }

    private Outcome support(String side, UUID dossier, int people) {
        var last = obstacles(side).support(outside(side), dossier);
        for (int i = 1; i < people; i++) {
            last = obstacles(side).support(outside(side), dossier);
        }
        return last;
    }

    private Obstacles obstacles(String side) {
        return sides.of(side).obstacles();
    }

    private Person person(String side, Role role) {
        QuietNode node = sides.of(side);
        return node.people().stream()
                .filter(person -> person.has(role))
                .findFirst()
                .orElseThrow();
    }

    private static Act by(String side, Person person, String role) {
        return new Act(
                UUID.randomUUID(),
                side,
                person.organisation().name(TOLD_IN),
                role,
                person.id(),
                TOLD_IN,
                OptionalLong.empty());
    }

    private static Act outside(String side) {
        return new Act(UUID.randomUUID(), side, "public", "public", null, TOLD_IN, OptionalLong.empty());
    }

    private static String text(Map<String, String> values, String name) {
        return values.getOrDefault(name, "");
    }

    private static void done(Line line, Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException("The demo's obstacles stop at " + line + ": " + outcome);
        }
    }
}
