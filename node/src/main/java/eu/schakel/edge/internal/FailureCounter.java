package eu.schakel.edge.internal;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The attempts that each client address has left, in memory of this process; who made no mistake is not in it. */
public final class FailureCounter {
    private final int most;
    private final Duration within;
    private final ConcurrentHashMap<String, Bucket> left = new ConcurrentHashMap<>();

    public FailureCounter(int most, Duration within) {
        this.most = most;
        this.within = within;
    }

    /** Empty while an attempt is left. */
    public OptionalLong secondsToWait(RequestState state) {
        var bucket = left.get(network(state));
        if (bucket == null) {
            return OptionalLong.empty();
        }
        var probe = bucket.estimateAbilityToConsume(1);
        return probe.canBeConsumed()
                ? OptionalLong.empty()
                : OptionalLong.of(1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()));
    }

    /** Takes one away. */
    public void failed(RequestState state) {
        if (left.size() >= RateLimiter.MOST_ADDRESSES) {
            left.values().removeIf(bucket -> bucket.getAvailableTokens() >= most);
        }
        var network = left.size() < RateLimiter.MOST_ADDRESSES ? network(state) : "others";
        left.computeIfAbsent(network, _ -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillIntervally(most, within))
                .build();
    }

    private static String network(RequestState state) {
        var client = state.address();
        return client == null ? "unknown" : RateLimiter.network(client);
    }
}
