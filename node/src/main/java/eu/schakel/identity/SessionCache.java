package eu.schakel.identity;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Remembers for a moment whose session this is, so that a page with ten parts asks the database once. */
final class SessionCache {
    /** A session that ended at another process is at most this long of use here. */
    static final int KEPT_S = 5;

    /** More people than work at one side at the same time; each costs about 300 bytes. */
    static final int MOST_SESSIONS = 10_000;

    private record Entry(Session session, Instant until) {}

    private final ConcurrentHashMap<ByteBuffer, Entry> entries = new ConcurrentHashMap<>();

    Optional<Session> find(byte[] hash, Instant now) {
        @Nullable Entry entry = entries.get(ByteBuffer.wrap(hash));
        return entry == null || !now.isBefore(entry.until) ? Optional.empty() : Optional.of(entry.session);
    }

    void keep(byte[] hash, Session session, Instant now, Instant sessionEnd) {
        if (entries.size() >= MOST_SESSIONS) {
            entries.values().removeIf(entry -> !now.isBefore(entry.until));
        }
        if (entries.size() < MOST_SESSIONS) {
            var until = now.plusSeconds(KEPT_S);
            entries.put(ByteBuffer.wrap(hash), new Entry(session, until.isBefore(sessionEnd) ? until : sessionEnd));
        }
    }

    void forget(byte[] hash) {
        entries.remove(ByteBuffer.wrap(hash));
    }

    void forget(UUID person) {
        entries.values().removeIf(entry -> entry.session.person().id().equals(person));
    }
}
