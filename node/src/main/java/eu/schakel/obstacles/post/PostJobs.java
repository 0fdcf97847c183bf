package eu.schakel.obstacles.post;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.jobs.Job;
import eu.schakel.obstacles.Procedures;
import eu.schakel.portal.Language;
import eu.schakel.portal.Translated;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The work that writes mails of its own accord. */
public final class PostJobs {
    private static final Duration REMIND_EVERY = Duration.ofHours(1);

    private PostJobs() {}

    /**
     * Turns, reminders, news.
     *
     * @param side this node, which tells those who reported here
     * @param address of this node, where links lead
     * @param sender how it calls itself
     */
    public static List<Job> of(
            Database database, Procedures procedures, String side, Clock clock, URI address, Translated sender) {
        Turns.Words words = language -> new Wording(Language.findByTag(language).orElse(Language.NL), address, sender);
        var turns = new Turns(database, procedures, side, clock, new Links(new SecureRandom()), words);
        var news = new News(database, procedures, clock, words);
        return List.of(
                new Job("obstacle-turns", Turns.EVERY, turns::tell),
                new Job("obstacle-news", Turns.EVERY, news::tell),
                Job.whole("obstacle-reminders", REMIND_EVERY, () -> {
                    turns.remind();
                    turns.forget();
                    database.run(Access.APPLICATION, sql -> Links.removeOld(sql, clock.instant()));
                }));
    }
}
