package eu.schakel.dossier;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;

/** Appends what this node says. */
public final class Dossiers {
    private final Database database;
    private final Side side;
    private final Recorder recorder;
    private final Clock clock;
    private final Runnable appended;

    /** @param appended called after a commit that left something for the sequencer */
    public Dossiers(Database database, Side side, Desks desks, Clock clock, Runnable appended) {
        this(database, side, desks, clock, Ids::next, appended);
    }

    Dossiers(Database database, Side side, Desks desks, Clock clock, Recorder.IdSource ids, Runnable appended) {
        this.database = database;
        this.side = side;
        this.recorder = new Recorder(side, desks, ids);
        this.clock = clock;
        this.appended = appended;
    }

    /** Reads the desk's state with the transaction it is given, and decides without any other input. */
    @FunctionalInterface
    public interface Decider {
        Decision decide(DSLContext sql, Instant now);
    }

    /**
     * Does a command in an existing dossier, in one transaction.
     *
     * @throws UnknownDossierException when there is none
     */
    public Outcome append(Act act, UUID dossier, Decider decider) {
        return perform(sql -> {
            var head = recorder.lock(sql, dossier).orElseThrow(() -> new UnknownDossierException(dossier));
            return decide(sql, act, head, decider, List.of());
        });
    }

    /** Opens a dossier that everybody may know of, with this node as home, and does its first command, in one transaction. */
    public Outcome open(Act act, UUID dossier, String desk, List<String> parties, Decider decider) {
        var opened = new Opened(desk, side.name(), parties.stream().sorted().toList());
        return open(act, dossier, opened, opened, decider);
    }

    /** The same with a dossier that only its parties know of. */
    public Outcome openShared(Act act, UUID dossier, String desk, List<String> parties, Decider decider) {
        var opened =
                new SharedOpened(desk, side.name(), parties.stream().sorted().toList());
        return open(act, dossier, opened, opened, decider);
    }

    private Outcome open(Act act, UUID dossier, Opening opened, Body first, Decider decider) {
        return perform(sql -> {
            var now = clock.instant();
            var head = recorder.open(sql, dossier, opened, now);
            if (head.seq() > 0) {
                return decide(sql, act, head, decider, List.of());
            }
            var outcome = decide(sql, act, head, decider, List.of(first));
            if (!(outcome instanceof Outcome.Done)) {
                sql.execute("delete from core.dossier where id = ? and seq = 0", dossier);
            }
            return outcome;
        });
    }

    /** What people of this side typed, in all dossiers. */
    public OwnTexts texts() {
        return new OwnTexts(database, this, side);
    }

    private Outcome decide(DSLContext sql, Act act, Head head, Decider decider, List<? extends Body> first) {
        var now = clock.instant();
        var before = sql.fetchOptional("select seq from core.command where id = ?", act.command());
        if (before.isPresent()) {
            return new Outcome.AlreadyDone(before.get().get(0, Long.class));
        }
        if (act.seen().isPresent() && act.seen().getAsLong() != head.seq()) {
            return new Outcome.Stale(act.seen().getAsLong(), head.seq());
        }
        return switch (decider.decide(sql, now)) {
            case Decision.Refusal refusal -> new Outcome.Refused(refusal);
            case Decision.Accepted accepted -> {
                var bodies = new ArrayList<Body>(first);
                accepted.bodies().forEach(body -> bodies.add(Texts.in(act.language(), body)));
                yield bodies.isEmpty() ? new Outcome.Done(List.of(), head.seq()) : write(sql, act, head, bodies, now);
            }
        };
    }

    private Outcome write(DSLContext sql, Act act, Head head, List<Body> bodies, Instant now) {
        long version = head.seq() + bodies.size();
        var with = new Together();
        var author = author(with, act);
        with.and(
                "insert into core.command (id, dossier, seq, at) values (?, ?, ?, ?)",
                act.command(),
                head.dossier(),
                version,
                now.atOffset(ZoneOffset.UTC));
        return new Outcome.Done(recorder.record(sql, head, author, bodies, null, with, now), version);
    }

    private Outcome perform(Function<DSLContext, Outcome> work) {
        var outcome = database.in(Access.APPLICATION, work);
        if (outcome instanceof Outcome.Done) {
            appended.run();
        }
        return outcome;
    }

    private Author author(Together with, Act act) {
        var actor = act.person() == null ? null : Actors.commit(with, act.person());
        return new Author(side.name(), act.organisation(), act.role(), actor);
    }
}
