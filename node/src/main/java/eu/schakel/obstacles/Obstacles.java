package eu.schakel.obstacles;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.Actors;
import eu.schakel.dossier.Decision;
import eu.schakel.dossier.Dossiers;
import eu.schakel.dossier.Ids;
import eu.schakel.dossier.Outcome;
import eu.schakel.dossier.OwnTexts;
import eu.schakel.dossier.Side;
import eu.schakel.dossier.UnknownDossierException;
import eu.schakel.ledger.Hash;
import eu.schakel.obstacles.Commands.AddFile;
import eu.schakel.obstacles.Commands.AskAdvice;
import eu.schakel.obstacles.Commands.Correct;
import eu.schakel.obstacles.Commands.DraftSummary;
import eu.schakel.obstacles.Commands.EndPriority;
import eu.schakel.obstacles.Commands.Report;
import eu.schakel.obstacles.Commands.TakeStep;
import eu.schakel.obstacles.ObstacleEvents.CodeGiven;
import eu.schakel.procedure.Procedure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The desk's commands. Callers have shown what is wrong with a form first; the rules are checked again here. */
public final class Obstacles {
    private static final UUID SPACE = UUID.fromString("0a7f2c1e-3b52-4f0e-9d3c-57c0c5b92025");

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

    /** The dossier that a report makes: named by its first code, so that sending twice makes one. */
    public static UUID dossierOf(FollowUpCode code) {
        return Ids.named(SPACE, code.hash());
    }

    /**
     * Takes a report, from somebody outside or by staff for somebody who called, wrote or came.
     *
     * @param act whose command counts once
     * @param code made when they began to write
     */
    public Outcome report(Act act, FollowUpCode code, Report command) {
        var dossier = dossierOf(code);
        var id = procedures.newest(command.procedure());
        var procedure = procedures.get(id);
        var parties = new ArrayList<>(side.peers());
        parties.add(side.name());
        return dossiers.openShared(
                act,
                dossier,
                ObstaclesDesk.NAME,
                parties,
                (sql, now) -> ObstacleRows.find(sql, dossier).isPresent()
                        ? Decision.accept()
                        : Deciding.start(
                                id,
                                procedure,
                                command,
                                code.hash(),
                                attempt(act, Procedures.outsider(procedure), command.day(), now)));
    }

    /** Takes a step for whoever has the code: answers, withdraws, opens again. Where the home is elsewhere, it is asked. */
    public Outcome step(Act act, FollowUpCode code, TakeStep step) {
        return with(act, known(code), (sql, obstacle, procedure, now) -> {
            var attempt = attempt(act, Procedures.outsider(procedure), step.day(), now);
            return isHome(obstacle)
                    ? Deciding.take(obstacle, procedure, step, attempt)
                    : Deciding.propose(obstacle, procedure, step, attempt);
        });
    }

    /** Puts right what was reported. */
    public Outcome correct(Act act, FollowUpCode code, Correct correct) {
        return with(
                act,
                known(code),
                (sql, obstacle, procedure, now) -> Deciding.correct(
                        obstacle, procedure, correct, attempt(act, Procedures.outsider(procedure), null, now)));
    }

    /** Whoever reported lets the other government read it after all. */
    public Outcome share(Act act, FollowUpCode code) {
        return with(act, known(code), (sql, obstacle, procedure, now) -> Deciding.share(obstacle, procedure));
    }

    /** Gives whoever reported another code, for one that was lost; the former opens nothing any more. */
    public Outcome renew(Act act, UUID dossier, FollowUpCode code) {
        return with(
                act,
                dossier,
                (sql, obstacle, procedure, now) -> obstacle.intake().equals(side.name())
                        ? Decision.accept(new CodeGiven(code.hash()))
                        : Decision.refuse("", "other-sides-dossier"));
    }

    /** Adds a document or photo, for whoever reported. */
    public Outcome add(Act act, UUID dossier, AddFile file) {
        return with(act, dossier, (sql, obstacle, procedure, now) -> Handling.add(obstacle, file));
    }

    /** Takes a step as staff; at the neighbour's it is a step that the home is asked to take. */
    public Outcome step(Act act, UUID dossier, TakeStep command) {
        return with(act, dossier, (sql, obstacle, procedure, now) -> {
            var by = new Procedure.Actor(act.role(), isHome(obstacle) ? "home" : "neighbour");
            var attempt = attempt(act, by, command.day(), now);
            return isHome(obstacle)
                    ? Deciding.take(obstacle, procedure, command, attempt)
                    : Deciding.propose(obstacle, procedure, command, attempt);
        });
    }

    /** Gives a dossier to a person of this side, or to nobody. */
    public Outcome assign(Act act, UUID dossier, @Nullable UUID person) {
        return with(act, dossier, (sql, obstacle, procedure, now) -> Handling.assign(obstacle, person));
    }

    /** Keeps a note for colleagues. */
    public Outcome note(Act act, UUID dossier, String note) {
        return with(act, dossier, (sql, obstacle, procedure, now) -> Handling.note(note));
    }

    /** Asks an authority or institution for what it knows. */
    public Outcome ask(Act act, UUID dossier, AskAdvice command) {
        return with(act, dossier, (sql, obstacle, procedure, now) -> Handling.ask(act.command(), command));
    }

    /** Writes down what was answered. */
    public Outcome give(Act act, UUID dossier, UUID question, String answer) {
        return with(act, dossier, (sql, obstacle, procedure, now) -> Handling.give(obstacle, question, answer));
    }

    /** Proposes what everybody may read of it. */
    public Outcome draft(Act act, UUID dossier, DraftSummary command) {
        return with(act, dossier, (sql, obstacle, procedure, now) -> Handling.draft(obstacle, command, side.name()));
    }

    /**
     * Lets everybody read what a colleague proposed.
     *
     * @param draft the event that carried it
     */
    public Outcome publish(Act act, UUID dossier, UUID draft) {
        return with(act, dossier, (sql, obstacle, procedure, now) -> {
            var waiting = obstacle.inside().draft();
            var writer = Optional.ofNullable(waiting)
                    .map(Inside.Draft::actor)
                    .flatMap(actor -> Actors.find(sql, Hash.fromHex(actor)));
            return Handling.publish(obstacle, draft, writer, act.person(), side.name());
        });
    }

    /** Counts that it hampers somebody else too. */
    public Outcome support(Act act, UUID dossier) {
        return with(act, dossier, (sql, obstacle, procedure, now) -> Handling.support(obstacle));
    }

    /** Takes it among this government's priorities. */
    public Outcome adopt(Act act, UUID dossier) {
        return with(
                act,
                dossier,
                (sql, obstacle, procedure, now) ->
                        Handling.adopt(obstacle, OpenRows.isPriority(sql, dossier, side.name()), Days.of(now)));
    }

    /** Ends this government's priority. */
    public Outcome end(Act act, UUID dossier, EndPriority command) {
        return with(
                act,
                dossier,
                (sql, obstacle, procedure, now) ->
                        Handling.end(OpenRows.isPriority(sql, dossier, side.name()), command, Days.of(now)));
    }

    /** The obstacle that somebody has the code of, or the way in that stood in a mail. */
    public Optional<Obstacle> find(FollowUpCode code) {
        return database.in(
                Access.APPLICATION,
                sql -> sql.fetchOptional(
                                "select state from core.obstacle where code = ?"
                                        + " or dossier = (select dossier from core.obstacle_link where code = ?)",
                                code.hash(),
                                code.hash())
                        .map(row -> ObstacleRows.read(row, 0)));
    }

    /** What this side's people may do now, in the order of the file. */
    public List<Procedure.Step> listSteps(Obstacle obstacle) {
        return listSteps(obstacle, isHome(obstacle) ? "home" : "neighbour");
    }

    /** What whoever reported may do now. */
    public List<Procedure.Step> listReportersSteps(Obstacle obstacle) {
        return listSteps(obstacle, Procedures.OUTSIDE);
    }

    /** Whether this node treats it. */
    public boolean isHome(Obstacle obstacle) {
        return obstacle.home().equals(side.name());
    }

    private List<Procedure.Step> listSteps(Obstacle obstacle, String place) {
        return procedures.get(obstacle.procedure()).listSteps(obstacle.state()).stream()
                .filter(step -> step.by().side().equals(place))
                .toList();
    }

    /** @throws UnknownDossierException when nobody was given that code, or it was renewed */
    private UUID known(FollowUpCode code) {
        return find(code).map(Obstacle::dossier).orElseThrow(() -> new UnknownDossierException(dossierOf(code)));
    }

    private interface Rule {
        Decision decide(DSLContext sql, Obstacle obstacle, Procedure procedure, Instant now);
    }

    private Outcome with(Act act, UUID dossier, Rule rule) {
        return dossiers.append(act, dossier, (sql, now) -> {
            var obstacle = ObstacleRows.find(sql, dossier).orElseThrow(() -> new UnknownDossierException(dossier));
            return rule.decide(sql, obstacle, procedures.get(obstacle.procedure()), now);
        });
    }

    private Deciding.Attempt attempt(Act act, Procedure.Actor by, @Nullable LocalDate day, Instant now) {
        var today = Days.of(now);
        return new Deciding.Attempt(act.command(), by, side.name(), day == null ? today : day, today);
    }
}
