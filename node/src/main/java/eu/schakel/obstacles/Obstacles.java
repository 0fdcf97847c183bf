package eu.schakel.obstacles;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.Decision;
import eu.schakel.dossier.Dossiers;
import eu.schakel.dossier.Ids;
import eu.schakel.dossier.Outcome;
import eu.schakel.dossier.OwnTexts;
import eu.schakel.dossier.Side;
import eu.schakel.dossier.UnknownDossierException;
import eu.schakel.obstacles.Commands.Correct;
import eu.schakel.obstacles.Commands.Publish;
import eu.schakel.obstacles.Commands.Report;
import eu.schakel.obstacles.Commands.TakeStep;
import eu.schakel.procedure.Procedure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jooq.DSLContext;

/** The desk's commands. Callers have shown what is wrong with a form first; the rules are checked again here. */
public final class Obstacles {
    private static final UUID SPACE = UUID.fromString("0a7f2c1e-3b52-4f0e-9d3c-57c0c5b92025");
    private static final String OUTSIDE = "outside";

    private final Dossiers dossiers;
    private final Database database;
    private final Procedures procedures;
    private final Side side;

    /** @param side this node and its peers, who are party to every obstacle that is reported here */
    public Obstacles(Dossiers dossiers, Database database, Procedures procedures, Side side) {
        this.dossiers = dossiers;
        this.database = database;
        this.procedures = procedures;
        this.side = side;
    }

    /** The procedures that dossiers of this desk follow. */
    public Procedures procedures() {
        return procedures;
    }

    /** What people of this side typed. */
    public OwnTexts texts() {
        return dossiers.texts();
    }

    /** The dossier of a report: known by its code, so that sending twice makes one. */
    static UUID dossierOf(FollowUpCode code) {
        return Ids.named(SPACE, code.hash());
    }

    /**
     * Takes a report from somebody outside.
     *
     * @param code made when they began to write
     */
    public Outcome report(FollowUpCode code, Report command) {
        var dossier = dossierOf(code);
        var id = procedures.newest(command.procedure());
        var procedure = procedures.get(id);
        var act = outside(Ids.named(dossier, "report"));
        var parties = new ArrayList<>(side.peers());
        parties.add(side.name());
        return dossiers.open(
                act,
                dossier,
                ObstaclesDesk.NAME,
                parties,
                (sql, now) ->
                        Deciding.start(id, procedure, command, code.hash(), attempt(act, outsider(procedure), now)));
    }

    /** Takes a step for whoever has the code: answers, withdraws, opens again. */
    public Outcome step(UUID command, FollowUpCode code, OptionalLong seen, TakeStep step) {
        var act = outside(command, seen);
        return with(
                act,
                code,
                (obstacle, procedure, now) ->
                        Deciding.take(obstacle, procedure, step, attempt(act, outsider(procedure), now)));
    }

    /** Puts right what was reported. */
    public Outcome correct(UUID command, FollowUpCode code, Correct correct) {
        var act = outside(command);
        return with(
                act,
                code,
                (obstacle, procedure, now) ->
                        Deciding.correct(obstacle, procedure, correct, attempt(act, outsider(procedure), now)));
    }

    /** Takes a step as staff, in the role that the act names; at the neighbour's it is a step that the home is asked to take. */
    public Outcome step(Act act, UUID dossier, TakeStep command) {
        return dossiers.append(act, dossier, (sql, now) -> {
            var obstacle = find(sql, dossier);
            var procedure = procedures.get(obstacle.procedure());
            return obstacle.home().equals(side.name())
                    ? Deciding.take(
                            obstacle, procedure, command, attempt(act, new Procedure.Actor(act.role(), "home"), now))
                    : Deciding.propose(
                            obstacle,
                            procedure,
                            command,
                            attempt(act, new Procedure.Actor(act.role(), "neighbour"), now));
        });
    }

    /** Lets everybody read what staff wrote about it. */
    public Outcome publish(Act act, UUID dossier, Publish command) {
        return dossiers.append(act, dossier, (sql, now) -> Deciding.publish(find(sql, dossier), command, side.name()));
    }

    /** The obstacle that somebody has the code of. */
    public Optional<Obstacle> find(FollowUpCode code) {
        return database.in(
                Access.APPLICATION,
                sql -> sql.fetchOptional("select state from core.obstacle where code = ?", code.hash())
                        .map(row -> ObstacleRows.read(row, 0)));
    }

    /** What this side's people may do in a state, in the order of the file. */
    public List<Procedure.Step> listSteps(Obstacle obstacle) {
        var place = obstacle.home().equals(side.name()) ? "home" : "neighbour";
        return procedures.get(obstacle.procedure()).listSteps(obstacle.state()).stream()
                .filter(step -> step.by().side().equals(place))
                .toList();
    }

    private interface Rule {
        Decision decide(Obstacle obstacle, Procedure procedure, Instant now);
    }

    private Outcome with(Act act, FollowUpCode code, Rule rule) {
        var dossier = dossierOf(code);
        return dossiers.append(act, dossier, (sql, now) -> {
            var obstacle = find(sql, dossier);
            return rule.decide(obstacle, procedures.get(obstacle.procedure()), now);
        });
    }

    private Act outside(UUID command) {
        return outside(command, OptionalLong.empty());
    }

    private Act outside(UUID command, OptionalLong seen) {
        return new Act(command, side.name(), "public", "public", null, seen);
    }

    private static Procedure.Actor outsider(Procedure procedure) {
        return procedure.roles().stream()
                .filter(role -> role.side().equals(OUTSIDE))
                .map(role -> new Procedure.Actor(role.id(), OUTSIDE))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Procedure " + procedure.id() + " has no role outside; nobody can report with it."));
    }

    private static Deciding.Attempt attempt(Act act, Procedure.Actor by, Instant now) {
        return new Deciding.Attempt(act.command(), by, Days.of(now));
    }

    private static Obstacle find(DSLContext sql, UUID dossier) {
        return ObstacleRows.find(sql, dossier).orElseThrow(() -> new UnknownDossierException(dossier));
    }
}
