package eu.schakel.mail;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A maildir into which the mail server puts what comes to our address. What says how a mail of ours fared goes from {@code new} to
 * {@code cur}; the rest is for people to read and stays where it is.
 */
public final class BounceFolder {
    private static final Logger LOG = LoggerFactory.getLogger(BounceFolder.class);

    /** Many at once come after a mailing; the rest is read at the next look. */
    private static final int MOST_FILES = 1_000;

    /** A notification carries our mail back at most, which has no attachments. */
    private static final long MOST_BYTES = 2_000_000;

    private final Database database;
    private final Clock clock;
    private final Path folder;
    private final Set<String> left = ConcurrentHashMap.newKeySet();

    public BounceFolder(Database database, Clock clock, Path folder) {
        this.database = database;
        this.clock = clock;
        this.folder = folder;
    }

    /** Reads what is new. */
    public void read() {
        for (var file : listNew()) {
            try {
                read(file);
            } catch (IOException e) {
                leave(file, e.toString());
            }
        }
    }

    private List<Path> listNew() {
        try (var files = Files.list(folder.resolve("new"))) {
            var found = files.filter(Files::isRegularFile).sorted().toList();
            left.retainAll(found.stream().map(BounceFolder::name).toList());
            return found.stream()
                    .filter(file -> !left.contains(name(file)))
                    .limit(MOST_FILES)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read mail.bounces = " + folder, e);
        }
    }

    private void read(Path file) throws IOException {
        Optional<Bounces.Bounce> bounce = Files.size(file) > MOST_BYTES
                ? Optional.empty()
                : Bounces.of(Files.readString(file, StandardCharsets.ISO_8859_1));
        if (bounce.isEmpty()) {
            leave(file, "it is no delivery status notification of a mail of ours");
            return;
        }
        bounce.filter(Bounces.Bounce::failed).ifPresent(this::mark);
        Files.move(file, folder.resolve("cur").resolve(name(file) + ":2,S"));
    }

    /** Also one that waits: the server had taken it, and we died before we wrote that down. */
    private void mark(Bounces.Bounce bounce) {
        database.run(
                Access.APPLICATION,
                sql -> sql.execute(
                        "update core.mail set state = 'bounced', sent_at = coalesce(sent_at, ?),"
                                + " last_error = case receiver when '' then null else ? end"
                                + " where id = ? and state in ('waiting', 'sent')",
                        Outbox.utc(clock.instant()),
                        bounce.sentence(),
                        bounce.mail()));
    }

    private void leave(Path file, String why) {
        left.add(name(file));
        LOG.warn("{} is left in {}: {}", name(file), folder.resolve("new"), why);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
