package eu.schakel.obstacles;

import eu.schakel.dossier.Act;
import eu.schakel.dossier.ErasureReason;
import eu.schakel.dossier.Outcome;
import eu.schakel.dossier.OwnTexts;
import eu.schakel.dossier.Rebuild;
import eu.schakel.obstacles.Commands.DraftSummary;
import eu.schakel.obstacles.Commands.Report;
import eu.schakel.obstacles.Commands.TakeStep;
import eu.schakel.testing.FerryNode;
import eu.schakel.testing.Rows;
import eu.schakel.testing.TestClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;

/** The desk at both nodes, with what people say there. */
public final class Twins implements AutoCloseable {
    public static final Procedures PROCEDURES = Procedures.read();
    public static final FollowUpCode CODE = new FollowUpCode("0123456789ABCDEF");
    public static final UUID PERSON = UUID.fromString("0195a000-0000-4000-8000-00000000000b");
    public static final UUID COLLEAGUE = UUID.fromString("0195a000-0000-4000-8000-00000000000c");
    public static final UUID DOSSIER = Obstacles.dossierOf(CODE);

    public final TestClock clock = TestClock.at("2026-03-02T09:00:00.123456Z");
    public final FerryNode flemish = node("vlaanderen", "nederland");
    public final FerryNode dutch = node("nederland", "vlaanderen");
    public final Obstacles atHome = obstacles(flemish);
    public final Obstacles across = obstacles(dutch);

    static Map<String, String> problem() {
        return Map.of(
                "problem", "De bus stopt aan de grens.", "area", "BE234", "who", "resident", "email", "An@example.org");
    }

    static Report report(boolean shared) {
        return new Report(Procedures.SIGNAL, "report", problem(), "nl", Channel.WEB, shared, null);
    }

    static TakeStep step(String name, String... values) {
        var filled = new HashMap<String, String>();
        for (int i = 0; i < values.length; i += 2) {
            filled.put(values[i], values[i + 1]);
        }
        return new TakeStep(name, filled, null);
    }

    /** A case handler of the node whose dossier it is. */
    public Outcome home(String name, String... values) {
        return atHome.step(act("vlaanderen", "case-handler"), DOSSIER, step(name, values));
    }

    /** The case handler across. */
    public Outcome neighbour(String name, String... values) {
        return across.step(act("nederland", "neighbour-handler"), DOSSIER, step(name, values));
    }

    /** Whoever reported. */
    public Outcome reporter(String name, String... values) {
        return atHome.step(outside(), CODE, step(name, values));
    }

    static Act act(String side, String role) {
        return act(side, role, PERSON);
    }

    static Act act(String side, String role, UUID person) {
        return new Act(UUID.randomUUID(), side, "Schakelpunt", role, person, OptionalLong.empty());
    }

    /** Somebody who has no account. */
    static Act outside() {
        return new Act(UUID.randomUUID(), "vlaanderen", "public", "public", null, OptionalLong.empty());
    }

    /** Sends the report that everything begins with. */
    public Outcome send(boolean shared) {
        return atHome.report(outside(), CODE, report(shared));
    }

    /** One person writes the summary, another publishes it. */
    public Outcome publish(String title, String summary) {
        atHome.draft(
                act("vlaanderen", "case-handler"),
                DOSSIER,
                new DraftSummary(title, summary, Theme.MOBILITY, List.of("BE234"), List.of()));
        return atHome.publish(act("vlaanderen", "case-handler", COLLEAGUE), DOSSIER, draft().event());
    }

    Inside.Draft draft() {
        return Objects.requireNonNull(obstacle().inside().draft());
    }

    Obstacle obstacle() {
        return atHome.find(CODE).orElseThrow();
    }

    /** Erases what the first step said in a field. */
    public void eraseOwn(String field) {
        var event = obstacle().answer(field).orElseThrow().event();
        texts(event)
                .forEach(text -> atHome.texts()
                        .erase(act("vlaanderen", "case-handler"), text.commitment(), ErasureReason.ON_REQUEST));
    }

    private List<OwnTexts.OwnText> texts(UUID event) {
        return atHome.texts().list(event);
    }

    public void exchange() {
        flemish.sendAllTo(dutch);
        dutch.sendAllTo(flemish);
        flemish.sendAllTo(dutch);
    }

    static Rebuild.Report rebuild(FerryNode node) {
        return new Rebuild(node.database, node.desks()).compare();
    }

    static List<String> openRows(FerryNode node) {
        return Rows.of(
                node.database,
                "select seq, title ->> 'text', theme, array_to_string(areas, ','), home, standing, outcome, known_to is null from open.obstacle order by seq");
    }

    private FerryNode node(String name, String peer) {
        return new FerryNode(name, clock, new ObstaclesDesk(PROCEDURES, name), peer);
    }

    private static Obstacles obstacles(FerryNode node) {
        return new Obstacles(node.dossiers(), node.database, PROCEDURES, node.side);
    }

    @Override
    public void close() {
        flemish.close();
        dutch.close();
    }
}
