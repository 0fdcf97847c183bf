package eu.schakel.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When this node last heard each peer. */
@FunctionalInterface
public interface Contacts {
    /** A peer answers every few seconds: whoever was silent this long gets nothing at once. */
    Duration ON_TIME = Duration.ofMinutes(1);

    /** A restart or a short fault is over by then; longer, and readers are told how old the peer's data is. */
    Duration GRACE = Duration.ofMinutes(10);

    /** Empty when it was never heard. */
    Optional<Instant> lastHeard(String peer);

    /** Since when nothing was heard, if that is longer than the patience. */
    default Optional<Instant> silentSince(String peer, Duration patience, Instant now) {
        return lastHeard(peer).filter(heard -> heard.plus(patience).isBefore(now));
    }
}
