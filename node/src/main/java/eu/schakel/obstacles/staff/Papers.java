package eu.schakel.obstacles.staff;

import eu.schakel.attachments.Attachment;
import eu.schakel.attachments.Attachments;
import eu.schakel.attachments.Owner;
import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.edge.Download;
import eu.schakel.mail.Mail;
import eu.schakel.mail.Outbox;
import eu.schakel.obstacles.Obstacle;
import eu.schakel.obstacles.Reference;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What lies beside a dossier at this node: files that were handed in, mails that went out. */
record Papers(Database database, Attachments attachments) {
    /** Those that are not erased. */
    List<Attachment> files(Obstacle obstacle) {
        return database.in(Access.APPLICATION, sql -> attachments.listOf(sql, obstacle.dossier())).stream()
                .filter(file -> file.name().isPresent())
                .toList();
    }

    /** Oldest first. */
    List<Mail> mails(Obstacle obstacle) {
        return database.in(Access.APPLICATION, sql -> Outbox.listOf(sql, obstacle.dossier()));
    }

    /** Whose mail came back or was refused: somebody should call or write. */
    List<String> listUnreached() {
        return database.in(Access.APPLICATION, Outbox::listUndelivered).stream()
                .map(Mail::dossier)
                .filter(Objects::nonNull)
                .map(Reference::of)
                .distinct()
                .toList();
    }

    /** Answers with a file of that dossier, or says that there is none. */
    void send(Context context, Obstacle obstacle, UUID id) throws IOException {
        var file = attachments
                .find(id)
                .filter(one ->
                        one.owner() instanceof Owner.OfDossier(UUID dossier) && dossier.equals(obstacle.dossier()))
                .orElseThrow(Cases::notFound);
        Download.send(context, attachments, file, false);
    }
}
