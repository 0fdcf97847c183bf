package eu.schakel.obstacles.post;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.mail.Letter;
import eu.schakel.mail.Outbox;
import eu.schakel.obstacles.Contact;
import eu.schakel.obstacles.FollowUpCode;
import eu.schakel.obstacles.Obstacle;
import eu.schakel.obstacles.ObstacleReads;
import eu.schakel.obstacles.Post;
import eu.schakel.obstacles.Procedures;
import eu.schakel.portal.Formats;
import eu.schakel.portal.Language;
import eu.schakel.portal.Translated;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Queues the mails that a page asks for. */
public final class ObstaclePost implements Post {
    private final Database database;
    private final ObstacleReads reads;
    private final Procedures procedures;
    private final Clock clock;
    private final boolean ready;
    private final URI address;
    private final Translated sender;

    /**
     * @param ready whether this node can send mail at all
     * @param address of this node, where links lead
     * @param sender how it calls itself
     */
    public ObstaclePost(
            Database database,
            ObstacleReads reads,
            Procedures procedures,
            Clock clock,
            boolean ready,
            URI address,
            Translated sender) {
        this.database = database;
        this.reads = reads;
        this.procedures = procedures;
        this.clock = clock;
        this.ready = ready;
        this.address = address;
        this.sender = sender;
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    /** Only the node that took it in has the address. */
    @Override
    public boolean reaches(Obstacle obstacle) {
        return ready && receiver(obstacle).isPresent();
    }

    @Override
    public boolean confirm(UUID dossier, FollowUpCode code) {
        return tell(
                dossier,
                "confirm",
                "obstacle/" + dossier + "/confirm",
                obstacle -> words(obstacle).confirmation(obstacle, procedures, code, today()));
    }

    @Override
    public boolean renewed(UUID dossier, FollowUpCode code) {
        // Each renewal is a mail of its own; the code's hash tells them apart and opens nothing.
        return tell(
                dossier,
                "renewed",
                "obstacle/" + dossier + "/renewed/" + code.hash(),
                obstacle -> words(obstacle).renewed(obstacle, code));
    }

    @Override
    public void forget(UUID dossier) {
        database.run(Access.APPLICATION, sql -> Outbox.forget(sql, dossier));
    }

    @Override
    public boolean askToConfirm(String email, Language language, String about, String path) {
        if (!ready || !Letter.isReceiver(email)) {
            return false;
        }
        var written = new Wording(language, address, sender).askToConfirm(about, path);
        var key = "obstacle/subscribe/" + UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
        database.run(
                Access.APPLICATION,
                sql -> Outbox.queue(sql, letter(key, null, email, language.tag(), "subscribe", written, null)));
        return true;
    }

    private boolean tell(UUID dossier, String kind, String key, Function<Obstacle, Wording.Written> write) {
        var found = reads.find(dossier);
        var receiver = found.flatMap(this::receiver);
        if (!ready || receiver.isEmpty()) {
            return false;
        }
        var obstacle = found.get();
        var letter = letter(key, dossier, receiver.get(), obstacle.language(), kind, write.apply(obstacle), null);
        database.run(Access.APPLICATION, sql -> Outbox.queue(sql, letter));
        return true;
    }

    private Optional<String> receiver(Obstacle obstacle) {
        return Contact.email(obstacle, procedures.get(obstacle.procedure())).filter(Letter::isReceiver);
    }

    private Wording words(Obstacle obstacle) {
        return new Wording(Language.findByTag(obstacle.language()).orElse(Language.NL), address, sender);
    }

    private Letter letter(
            String key,
            @Nullable UUID dossier,
            String receiver,
            String language,
            String kind,
            Wording.Written written,
            @Nullable String unsubscribe) {
        var now = clock.instant();
        return new Letter(
                key, dossier, receiver, language, kind, written.subject(), written.body(), unsubscribe, now, now);
    }

    private LocalDate today() {
        return clock.instant().atZone(Formats.ZONE).toLocalDate();
    }
}
