package eu.schakel.obstacles.post;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.mail.Letter;
import eu.schakel.mail.Outbox;
import eu.schakel.obstacles.Procedures;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Tells subscribers of what became public: of one obstacle each turn, of a theme or an area what is new and how it ended. */
public final class News {
    private static final int MOST_AT_ONCE = 50;

    /** An area's subscribers hear of what lies in it, and of what its whole country feels. */
    private static final String RECEIVERS =
            "select s.id, s.email, s.language, s.token from core.obstacle_subscription s where s.confirmed_at is not null"
                    + " and ((s.topic = 'obstacle' and s.about = ?)"
                    + " or (? and ((s.topic = 'theme' and s.about = ?)"
                    + " or (s.topic = 'area' and exists (select 1 from unnest(?::text[]) a"
                    + " where a like s.about || '%' or s.about like a || '%')))))";

    private final Database database;
    private final Procedures procedures;
    private final Clock clock;
    private final Turns.Words words;

    News(Database database, Procedures procedures, Clock clock, Turns.Words words) {
        this.database = database;
        this.procedures = procedures;
        this.clock = clock;
        this.words = words;
    }

    /** Tells of the versions since; true when there may be more. */
    public boolean tell() {
        return database.in(Access.APPLICATION, sql -> {
            var untold = sql.fetch(
                    "select o.dossier, o.seq, o.reference, o.procedure, o.title ->> 'text' as title, o.theme, o.areas,"
                            + " o.standing, o.outcome from open.obstacle o"
                            + " left join core.obstacle_news n on n.dossier = o.dossier"
                            + " where o.seq > coalesce(n.versions, 0) order by o.known_from, o.dossier, o.seq limit ?",
                    MOST_AT_ONCE);
            untold.forEach(row -> tell(sql, row));
            return untold.size() == MOST_AT_ONCE;
        });
    }

    private void tell(DSLContext sql, Record row) {
        var dossier = row.get("dossier", UUID.class);
        long version = row.get("seq", Long.class);
        var title = row.get("title", String.class);
        boolean isFirstOrLast = version == 1 || row.get("outcome", String.class) != null;
        if (title != null) {
            sql.fetch(
                            RECEIVERS,
                            dossier.toString(),
                            isFirstOrLast,
                            row.get("theme", String.class),
                            row.get("areas", String[].class))
                    .forEach(receiver -> queue(sql, row, receiver, title));
        }
        sql.execute(
                "insert into core.obstacle_news (dossier, versions) values (?, ?) on conflict (dossier)"
                        + " do update set versions = greatest(obstacle_news.versions, excluded.versions)",
                dossier,
                version);
    }

    private void queue(DSLContext sql, Record row, Record receiver, String title) {
        var language = receiver.get("language", String.class);
        var end = "/obstacles/subscription/" + receiver.get("token", String.class);
        var written = words.in(language)
                .news(title, state(row, language), "/obstacles/" + row.get("reference", String.class), end);
        var now = clock.instant();
        Outbox.queue(
                sql,
                new Letter(
                        "obstacle/news/" + receiver.get("id", UUID.class) + "/" + row.get("dossier", UUID.class) + "/"
                                + row.get("seq", Long.class),
                        null,
                        receiver.get("email", String.class),
                        language,
                        "news",
                        written.subject(),
                        written.body(),
                        "/" + language + end,
                        now,
                        now));
    }

    private String state(Record row, String language) {
        var procedure = procedures.get(procedures.newest(row.get("procedure", String.class)));
        var outcome = row.get("outcome", String.class);
        return outcome == null
                ? words.in(language).look()
                : procedure.outcome(outcome).name().in(Locale.of(language));
    }
}
