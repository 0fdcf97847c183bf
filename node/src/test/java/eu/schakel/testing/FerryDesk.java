package eu.schakel.testing;

import eu.schakel.database.DatabaseSettings;
import eu.schakel.dossier.Body;
import eu.schakel.dossier.Desk;
import eu.schakel.dossier.Erased;
import eu.schakel.dossier.EventType;
import eu.schakel.dossier.Recorded;
import eu.schakel.dossier.Text;
import eu.schakel.dossier.Texts;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** A desk for tests, with something of every kind: the ferries across a border river, a dossier for each. */
public class FerryDesk implements Desk {
    public static final String NAME = "ferries";

    /** Everybody may know when a ferry sails. */
    public record Announced(
            String ferry, LocalDate sails, @Nullable Text remark) implements Body.Public {}

    /** Only the home of a ferry takes it out of service. */
    public record Withdrawn(String why) implements Body.Public {}

    /** One bank asks the other. */
    public record Asked(Text question) implements Body.Shared {}

    /** The other bank's desk got the question; it says so at once and by itself. */
    public record Received(UUID question) implements Body.Shared {}

    /** For the own bank only. */
    public record Noted(Text note, String by) implements Body.Internal {}

    /** Answered by the other bank with one less, until nothing is left. */
    public record Echoed(int left) implements Body.Shared {}

    /** A question that everybody hears about as soon as the other bank has it. */
    public record Whispered(int secret) implements Body.Shared {}

    /** That something was whispered, not what. */
    public record Overheard(String where) implements Body.Public {}

    private static final String TABLES = """
            create table open.ferry (
                dossier uuid primary key, announced uuid not null, ferry text not null, sails date not null, remark text, withdrawn boolean not null,
                known_at timestamptz not null);
            create table core.ferry_line (
                dossier uuid not null, seq bigint not null, event uuid not null, side text not null, type text not null,
                clock bigint not null, known_at timestamptz not null, words text not null, primary key (dossier, seq));
            """;

    /** Makes the desk's tables; before the application opens the database for the first time there is nothing to put them in. */
    public static void install(DatabaseSettings settings) {
        try (var owner = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                var statement = owner.createStatement()) {
            statement.execute(TABLES);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<EventType<?>> types() {
        return List.of(
                EventType.of("ferries.announced", Announced.class),
                EventType.of("ferries.withdrawn", Withdrawn.class),
                EventType.of("ferries.asked", Asked.class),
                EventType.of("ferries.received", Received.class),
                EventType.of("ferries.noted", Noted.class),
                EventType.of("ferries.echoed", Echoed.class),
                EventType.of("ferries.whispered", Whispered.class),
                EventType.of("ferries.overheard", Overheard.class));
    }

    @Override
    public List<String> projections() {
        return List.of("open.ferry", "core.ferry_line");
    }

    @Override
    public boolean isOnlyForHome(Body body) {
        return body instanceof Withdrawn;
    }

    @Override
    public void project(DSLContext sql, Recorded recorded) {
        var event = recorded.event();
        var knownAt = recorded.knownAt().atOffset(ZoneOffset.UTC);
        sql.execute(
                "insert into core.ferry_line (dossier, seq, event, side, type, clock, known_at, words)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                event.dossier(),
                recorded.seq(),
                event.id(),
                event.author().side(),
                event.type(),
                event.clock(),
                knownAt,
                Texts.of(event.body()).stream().map(Text::orEmpty).collect(Collectors.joining(" ")));
        if (event.body() instanceof Announced announced) {
            sql.execute(
                    "insert into open.ferry (dossier, announced, ferry, sails, remark, withdrawn, known_at) values (?, ?, ?, ?, ?, false, ?)"
                            + " on conflict (dossier) do update set announced = excluded.announced, sails = excluded.sails, remark = excluded.remark,"
                            + " known_at = excluded.known_at",
                    event.dossier(),
                    event.id(),
                    announced.ferry(),
                    announced.sails(),
                    announced.remark() == null ? null : announced.remark().orEmpty(),
                    knownAt);
        }
        if (event.body() instanceof Withdrawn) {
            sql.execute("update open.ferry set withdrawn = true where dossier = ?", event.dossier());
        }
    }

    @Override
    public void erase(DSLContext sql, Erased erased) {
        var instead = "erased: " + erased.reason().word();
        var carrier = erased.carrier().id();
        sql.execute("update core.ferry_line set words = ? where event = ?", instead, carrier);
        sql.execute("update open.ferry set remark = ? where announced = ?", instead, carrier);
    }

    @Override
    public List<? extends Body> react(DSLContext sql, Recorded recorded) {
        return switch (recorded.event().body()) {
            case Asked asked -> List.of(new Received(recorded.event().id()));
            case Echoed echoed -> echoed.left() > 0 ? List.of(new Echoed(echoed.left() - 1)) : List.of();
            case Whispered whispered -> List.of(new Overheard("on the quay"));
            default -> List.of();
        };
    }
}
