package eu.schakel.mail;

import eu.schakel.database.Database;
import eu.schakel.database.DatabaseSettings;
import eu.schakel.jobs.Job;
import eu.schakel.jobs.Jobs;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** One process of a node, as far as mail goes. Says "ready" and ends when its input does, so that none outlives the test. */
final class MailProcess {
    private MailProcess() {}

    /** Takes address, owner and password of the database, and the port of the mail server. */
    public static void main(String[] words) throws IOException {
        var server = new MailServer(
                "127.0.0.1",
                Integer.parseInt(words[3]),
                MailServer.Security.NONE,
                null,
                "schakel@vlaanderen.example",
                MailServer.NORMAL_PATIENCE);
        try (var database = Database.open(new DatabaseSettings(words[0], words[1], words[2]))) {
            var sender = new Sender(database, Clock.systemUTC(), server, URI.create("https://schakel.example.org"));
            var jobs = List.of(new Job("send-mail", Duration.ofMillis(100), sender::sendOne));
            var brisk = new Jobs.Pace(Duration.ofMillis(50), Duration.ofMillis(200));
            try (var _ = Jobs.start(database, jobs, brisk)) {
                System.out.println("ready");
                System.in.read();
            }
        }
    }
}
