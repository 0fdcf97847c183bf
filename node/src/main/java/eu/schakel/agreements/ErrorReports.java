package eu.schakel.agreements;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.dossier.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What whoever reported an error may see of it afterwards: that it came, and whether it was dealt with; never what it says. */
public final class ErrorReports {
    /** A target, not a legal limit: within it somebody has looked. */
    public static final Duration TARGET = Duration.ofDays(2);

    private static final int REFERENCE_CHARS = 8;

    private final Database database;
    private final String side;

    /** @param side this node, whose pages the reports are about */
    public ErrorReports(Database database, String side) {
        this.database = database;
        this.side = side;
    }

    /**
     * A report.
     *
     * @param handledAt when somebody answered it; absent while it waits
     */
    public record State(
            UUID event, Instant reportedAt, @Nullable Instant handledAt) {}

    /** The number to name when asking about a report: the end of its event's id, which is random. */
    public static String reference(UUID event) {
        var all = event.toString().replace("-", "").toUpperCase(Locale.ROOT);
        var end = all.substring(all.length() - REFERENCE_CHARS);
        return end.substring(0, REFERENCE_CHARS / 2) + "-" + end.substring(REFERENCE_CHARS / 2);
    }

    /** The report that a command made, also when it was sent twice; empty when it was refused. */
    public Optional<UUID> findEvent(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done ->
                Optional.of(done.events().getLast().event().id());
            case Outcome.AlreadyDone before ->
                database.in(
                        Access.APPLICATION,
                        sql -> sql.fetchOptional(
                                        "select id from core.event where dossier = ? and seq = ?",
                                        Agreements.pagesDossierOf(side),
                                        before.version())
                                .map(row -> row.get(0, UUID.class)));
            case Outcome.Stale _, Outcome.Refused _ -> Optional.empty();
        };
    }

    /** How a report stands. */
    public Optional<State> find(UUID event) {
        return database.in(
                Access.APPLICATION,
                sql -> sql.fetchOptional(
                                "select event, reported_at, handled_at from core.error_report where event = ?", event)
                        .map(row -> new State(
                                row.get(0, UUID.class),
                                row.get(1, OffsetDateTime.class).toInstant(),
                                Optional.ofNullable(row.get(2, OffsetDateTime.class))
                                        .map(OffsetDateTime::toInstant)
                                        .orElse(null))));
    }
}
