package eu.schakel.obstacles.post;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.mail.Letter;
import eu.schakel.mail.Outbox;
import eu.schakel.obstacles.Contact;
import eu.schakel.obstacles.FollowUpCode;
import eu.schakel.obstacles.Obstacle;
import eu.schakel.obstacles.ObstacleReads;
import eu.schakel.obstacles.Procedures;
import eu.schakel.portal.Formats;
import eu.schakel.procedure.Procedure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * Tells whoever reported of each step that somebody else took, and reminds them of a question. A step is told in the transaction that
 * writes down that it was: once, also by several processes. The reminder's key is the step and its number: each goes out once, and
 * of those that passed while this node was off only the last.
 */
public final class Turns {
    /** A question is asked again after two weeks and after four; then a person decides. */
    private static final List<Integer> REMINDED_AFTER_DAYS = List.of(14, 28);

    private static final int MOST_AT_ONCE = 50;
    private static final String OUTSIDE = "outside";

    private final Database database;
    private final Procedures procedures;
    private final String side;
    private final Clock clock;
    private final Links links;
    private final Words words;

    /** Makes the words for a receiver. */
    @FunctionalInterface
    interface Words {
        Wording in(String language);
    }

    Turns(Database database, Procedures procedures, String side, Clock clock, Links links, Words words) {
        this.database = database;
        this.procedures = procedures;
        this.side = side;
        this.clock = clock;
        this.links = links;
        this.words = words;
    }

    /** Tells of what happened since; true when there may be more. */
    public boolean tell() {
        return database.in(Access.APPLICATION, sql -> {
            var untold = sql.fetch(
                    "select o.dossier, coalesce(t.steps, 0) from core.obstacle o"
                            + " left join core.obstacle_told t on t.dossier = o.dossier"
                            + " where o.intake = ? and jsonb_array_length(o.state -> 'steps') > coalesce(t.steps, 0)"
                            + " order by o.changed_at limit ? for update of o skip locked",
                    side,
                    MOST_AT_ONCE);
            untold.forEach(row -> tell(
                    sql, ObstacleReads.find(sql, row.get(0, UUID.class)).orElseThrow(), row.get(1, Integer.class)));
            return untold.size() == MOST_AT_ONCE;
        });
    }

    private void tell(DSLContext sql, Obstacle obstacle, int told) {
        var procedure = procedures.get(obstacle.procedure());
        var steps = obstacle.steps();
        for (var step : steps.subList(told, steps.size())) {
            if (!isReporters(procedure, step)) {
                queue(
                        sql,
                        obstacle,
                        "turn",
                        "turn/" + step.key(),
                        code -> words.in(obstacle.language()).turn(obstacle, step, procedures, code, today()));
            }
        }
        sql.execute(
                "insert into core.obstacle_told (dossier, steps) values (?, ?)"
                        + " on conflict (dossier) do update set steps = excluded.steps",
                obstacle.dossier(),
                steps.size());
    }

    /** Reminds those whose answer is awaited. */
    public void remind() {
        for (var obstacle : new ObstacleReads(database, procedures).listRunning()) {
            if (obstacle.intake().equals(side) && isAwaited(obstacle)) {
                remind(obstacle);
            }
        }
    }

    /** An address that was erased goes from the mails too, whoever erased it. */
    public void forget() {
        for (var obstacle : new ObstacleReads(database, procedures).list()) {
            if (obstacle.intake().equals(side) && Contact.isErased(obstacle, procedures.get(obstacle.procedure()))) {
                database.run(Access.APPLICATION, sql -> Outbox.forget(sql, obstacle.dossier()));
            }
        }
    }

    private void remind(Obstacle obstacle) {
        var asked = obstacle.steps().getLast();
        var due = REMINDED_AFTER_DAYS.stream()
                .filter(days -> !asked.day().plusDays(days).isAfter(today()))
                .toList();
        if (!due.isEmpty()) {
            database.run(
                    Access.APPLICATION,
                    sql -> queue(
                            sql,
                            obstacle,
                            "reminder",
                            "reminder/" + asked.key() + "/" + due.size(),
                            code -> words.in(obstacle.language()).reminder(obstacle, asked, procedures, code)));
        }
    }

    /** Only whoever reported can go on, but for staff who give up waiting. */
    private boolean isAwaited(Obstacle obstacle) {
        var procedure = procedures.get(obstacle.procedure());
        var last = procedure.step(obstacle.steps().getLast().step());
        return last.by().side().equals("home")
                && procedure.listSteps(obstacle.state()).stream()
                        .filter(step -> step.by().side().equals(OUTSIDE))
                        .anyMatch(step ->
                                !step.required().isEmpty() && step.outcomes().isEmpty())
                && last.outcomes().isEmpty();
    }

    private interface Write {
        Wording.Written with(FollowUpCode code);
    }

    private void queue(DSLContext sql, Obstacle obstacle, String kind, String key, Write write) {
        var receiver =
                Contact.email(obstacle, procedures.get(obstacle.procedure())).filter(Letter::isReceiver);
        if (receiver.isEmpty() || Outbox.isQueued(sql, "obstacle/" + key)) {
            return;
        }
        Instant now = clock.instant();
        var written = write.with(links.make(sql, obstacle, now));
        Outbox.queue(
                sql,
                new Letter(
                        "obstacle/" + key,
                        obstacle.dossier(),
                        receiver.get(),
                        obstacle.language(),
                        kind,
                        written.subject(),
                        written.body(),
                        null,
                        now,
                        now));
    }

    private static boolean isReporters(Procedure procedure, Obstacle.Step step) {
        return procedure.step(step.step()).by().side().equals(OUTSIDE);
    }

    private LocalDate today() {
        return clock.instant().atZone(Formats.ZONE).toLocalDate();
    }

    /** How often it looks for what happened. */
    public static final Duration EVERY = Duration.ofSeconds(10);
}
