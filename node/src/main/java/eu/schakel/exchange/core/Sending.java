package eu.schakel.exchange.core;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sending half for one log and one peer: what to push next, and when.
 *
 * @param stored leaves that the own log has
 * @param held leaves that the peer is known to hold
 * @param busy whether a push is on its way
 * @param failures pushes in a row that had no good answer
 * @param notBefore no push earlier than this
 * @param lastContact when the peer last answered well; the epoch when never
 * @param trouble what is wrong, for the operator; absent when nothing is
 */
public record Sending(
        long stored,
        long held,
        boolean busy,
        int failures,
        Instant notBefore,
        Instant lastContact,
        @Nullable Trouble trouble) {
    /** Most entries in a push: with the limit of bytes below it keeps one call short, so a cut costs little. */
    public static final int MAX_ENTRIES = 256;

    /** An empty push this often tells the peer that we are there. */
    public static final Duration HEARTBEAT = Duration.ofMinutes(1);

    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    /** A peer that comes back is served again within this. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** What can be wrong between us and a peer. */
    public enum Trouble {
        /** No answer. */
        SILENT,
        /** The peer answered with a refusal. */
        REFUSED,
        /** The peer holds more than we have: our database was set back. */
        AHEAD
    }

    /** What the peer said to a push. */
    public sealed interface Answer {
        /** It holds everything up to this size and signed for it. */
        record Cosigned(long size) implements Answer {}

        /** It holds this many; go on from there. */
        record Holds(long size) implements Answer {}

        /** Not now. */
        record Busy(Duration retryAfter) implements Answer {}

        /** It will not take this. */
        record Refusal(String kind, String detail) implements Answer {}

        /** Nothing was heard. */
        record Silence() implements Answer {}
    }

    /** Push the entries from {@code start} up to at most {@code end}, exclusive; equal when only to be heard. */
    public record Push(long start, long end) {}

    /** A new state, and what to do. */
    public record Step(Sending state, Optional<Push> push) {}

    /** At a start: the own log's size and what the newest receipt says. */
    public static Sending begin(long stored, long held) {
        return new Sending(stored, held, false, 0, Instant.EPOCH, Instant.EPOCH, null);
    }

    /** The own log has this many leaves now; another process of this node may have pushed them already. */
    public Sending sees(long size) {
        return new Sending(Math.max(size, stored), held, busy, failures, notBefore, lastContact, trouble);
    }

    /** The own log has this many leaves now, and it is {@code now}. */
    public Step look(long size, Instant now) {
        var next = sees(size);
        if (busy || now.isBefore(notBefore) || trouble == Trouble.AHEAD) {
            return new Step(next, Optional.empty());
        }
        if (next.stored > held) {
            return next.push(new Push(held, Math.min(held + MAX_ENTRIES, next.stored)));
        }
        if (!now.isBefore(lastContact.plus(HEARTBEAT))) {
            return next.push(new Push(held, held));
        }
        return new Step(next, Optional.empty());
    }

    /** The peer answered the push that was on its way. */
    public Sending answered(Answer answer, Instant now) {
        return switch (answer) {
            case Answer.Cosigned(long size) -> well(Math.max(held, size), now);
            case Answer.Holds(long size) -> size > stored ? ahead(now) : well(size, now);
            case Answer.Busy(Duration wait) -> new Sending(stored, held, false, failures, now.plus(wait), now, trouble);
            case Answer.Refusal refusal -> badly(Trouble.REFUSED, now);
            case Answer.Silence silence -> badly(Trouble.SILENT, now);
        };
    }

    /** The push that was due never left: something failed on our own side. */
    public Sending dropped() {
        return new Sending(stored, held, false, failures, notBefore, lastContact, trouble);
    }

    private Step push(Push push) {
        return new Step(new Sending(stored, held, true, failures, notBefore, lastContact, trouble), Optional.of(push));
    }

    private Sending well(long size, Instant now) {
        return new Sending(stored, size, false, 0, now, now, null);
    }

    private Sending ahead(Instant now) {
        return new Sending(stored, held, false, failures, now, now, Trouble.AHEAD);
    }

    private Sending badly(Trouble what, Instant now) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures, 10));
        var capped = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        return new Sending(stored, held, false, failures + 1, now.plus(capped), lastContact, what);
    }
}
