package eu.schakel;

import eu.schakel.configuration.MailConfiguration;
import eu.schakel.configuration.NodeConfiguration;
import eu.schakel.database.Database;
import eu.schakel.jobs.Job;
import eu.schakel.mail.BounceFolder;
import eu.schakel.mail.MailServer;
import eu.schakel.mail.Sender;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Makes the work on mail from the configuration; none without one, and then mail waits. */
final class Mails {
    /** Who just sent a form and looks into the mail for the confirmation. */
    private static final Duration SEND_EVERY = Duration.ofSeconds(5);

    /** Nobody waits for a bounce. */
    private static final Duration READ_EVERY = Duration.ofMinutes(1);

    private Mails() {}

    static List<Job> jobs(NodeConfiguration configuration, Database database, Clock clock) {
        var mail = configuration.mail();
        if (mail == null) {
            return List.of();
        }
        var sender = new Sender(database, clock, server(mail), configuration.publicAddress());
        var jobs = new ArrayList<>(List.of(new Job("send-mail", SEND_EVERY, sender::sendOne)));
        if (mail.bounces() != null) {
            jobs.add(Job.whole("read-bounces", READ_EVERY, new BounceFolder(database, clock, mail.bounces())::read));
        }
        return jobs;
    }

    private static MailServer server(MailConfiguration mail) {
        var login = mail.login();
        return new MailServer(
                mail.host(),
                mail.port(),
                switch (mail.security()) {
                    case NONE -> MailServer.Security.NONE;
                    case STARTTLS -> MailServer.Security.STARTTLS;
                    case TLS -> MailServer.Security.TLS;
                },
                login == null
                        ? null
                        : new MailServer.Login(login.user(), login.password().reveal()),
                mail.from(),
                MailServer.NORMAL_PATIENCE);
    }
}
