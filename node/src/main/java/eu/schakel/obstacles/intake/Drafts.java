package eu.schakel.obstacles.intake;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.obstacles.FollowUpCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import tools.jackson.databind.json.JsonMapper;

/** What people are writing and have not sent. Who has the table cannot open one: a row is found by the SHA-256 of its code. */
public final class Drafts {
    /** Long enough to look something up at work; what was not sent is not ours to keep. */
    public static final Duration KEPT = Duration.ofDays(7);

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Database database;
    private final Clock clock;

    public Drafts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Draft> find(FollowUpCode code) {
        return database.in(Access.APPLICATION, sql -> find(sql, code, ""));
    }

    void save(FollowUpCode code, Draft draft) {
        database.run(Access.APPLICATION, sql -> write(sql, code, draft));
    }

    /** Changes one that is there: two tabs that write at the same time both keep what they wrote. */
    Optional<Draft> change(FollowUpCode code, UnaryOperator<Draft> change) {
        return database.in(
                Access.APPLICATION,
                sql -> find(sql, code, " for update").map(change).map(draft -> write(sql, code, draft)));
    }

    /** Forgets what nobody touched for {@link #KEPT}. */
    public int removeOld(Instant now) {
        return database.in(
                Access.APPLICATION,
                sql -> sql.execute("delete from core.obstacle_draft where changed_at < ?", utc(now.minus(KEPT))));
    }

    private Optional<Draft> find(DSLContext sql, FollowUpCode code, String lock) {
        return sql.fetchOptional(
                        "select form from core.obstacle_draft where code = ? and changed_at >= ?" + lock,
                        code.hash(),
                        utc(clock.instant().minus(KEPT)))
                .map(row -> MAPPER.readValue(row.get(0, String.class), Draft.class));
    }

    private Draft write(DSLContext sql, FollowUpCode code, Draft draft) {
        sql.execute(
                "insert into core.obstacle_draft (code, form, changed_at) values (?, ?, ?)"
                        + " on conflict (code) do update set form = excluded.form, changed_at = excluded.changed_at",
                code.hash(),
                MAPPER.writeValueAsString(draft),
                utc(clock.instant()));
        return draft;
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
