package eu.schakel.mail;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What staff see of a mail.
 *
 * @param receiver empty after an erasure, as the subject
 * @param dueAt when it is tried next, while it waits
 * @param attempts how many failed
 * @param sentAt null before it was sent
 * @param lastError what the server or the bounce said last; null when nothing went wrong
 */
public record Mail(
        UUID id,
        String key,
        @Nullable UUID dossier,
        String receiver,
        String language,
        String kind,
        String subject,
        Instant queuedAt,
        Instant dueAt,
        int attempts,
        State state,
        @Nullable Instant sentAt,
        @Nullable String lastError) {

    /** How far it came. */
    public enum State {
        WAITING,
        /** A server took it; that says nothing of a reader. */
        SENT,
        /** A server refused it for good, or nobody took it for three days. */
        FAILED,
        /** It was sent and came back. */
        BOUNCED,
        /** It is no longer needed. */
        WITHDRAWN;

        static State of(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }
}
