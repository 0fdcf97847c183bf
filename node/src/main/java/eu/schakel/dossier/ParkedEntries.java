package eu.schakel.dossier;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The entries of peers' logs that wait, and what an operator does about them. */
public final class ParkedEntries {
    /** What the author's side is told, and what stands in {@code core.refused}. */
    static final String SKIPPED = "skipped";

    private final Database database;
    private final Side side;
    private final Adoption adoption;
    private final Inbox inbox;
    private final Clock clock;

    public ParkedEntries(Database database, Side side, Desks desks, Clock clock) {
        this.database = database;
        this.side = side;
        this.adoption = new Adoption(side, desks);
        this.inbox = new Inbox(database, side, desks, clock, () -> {});
        this.clock = clock;
    }

    /** One that waits: where it lies, of which dossier if that can be told, why, and since when. */
    public record Entry(
            String log, long position, @Nullable UUID dossier, String reason, String detail, Instant since) {}

    /** All, in the order of their logs. */
    public List<Entry> list() {
        return database.in(
                Access.APPLICATION,
                sql -> sql.fetch("select log, position, dossier, reason, detail, since from core.parked"
                                + " order by log, position")
                        .map(row -> new Entry(
                                row.get(0, String.class),
                                row.get(1, Long.class),
                                row.get(2, UUID.class),
                                row.get(3, String.class),
                                row.get(4, String.class),
                                row.get(5, OffsetDateTime.class).toInstant())));
    }

    /**
     * Gives up on an entry: it never has an effect. Who did so and why is kept beside it, its author's side is told by event, and what
     * waited behind it goes on.
     *
     * @return false when this entry does not wait
     */
    public boolean skip(String peer, long position, String by, String why) {
        var place = new Recorder.Place(side.logFrom(peer), position);
        var now = clock.instant();
        boolean skipped = database.in(Access.APPLICATION, sql -> {
            // The lock of whoever applies this log: the node beside us may be trying this very entry.
            sql.fetch("select position from core.applied where log = ? for update", place.log());
            var waits = Parking.remove(sql, place);
            if (waits) {
                Parking.refuse(sql, place, SKIPPED, by + ": " + why, now);
                adoption.answerRefusal(sql, peer, StoredEvents.entry(sql, place), SKIPPED, now);
            }
            return waits;
        });
        if (skipped) {
            inbox.retryParked(peer);
        }
        return skipped;
    }
}
