package eu.schakel.edge.internal;

import eu.schakel.edge.RateLimits;
import eu.schakel.edge.RateLimits.Rate;
import io.github.bucket4j.Bucket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Counts requests by client address, in memory of this process. */
final class RateLimiter {
    /** About 20 MB when full. Whoever comes then shares one bucket with the others that found no room. */
    static final int MOST_ADDRESSES = 20_000;

    /** Looking through all of them takes about a millisecond: an attacker must not make us do that for each request. */
    private static final long SWEEP_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** A household or office gets at least this much of an IPv6 address to itself (RFC 6177): its devices count as one. */
    private static final int IPV6_NETWORK_BYTES = 8;

    /** What a request is counted as. */
    enum Kind {
        READING,
        WRITING,
        ANONYMOUS_WRITING,
        SIGN_IN
    }

    private record Client(String network, Kind kind) {}

    private final RateLimits limits;
    private final ConcurrentHashMap<Client, Bucket> buckets = new ConcurrentHashMap<>();
    private final AtomicLong lastSweptNanos = new AtomicLong(System.nanoTime() - SWEEP_EVERY_NANOS);

    RateLimiter(RateLimits limits) {
        this.limits = limits;
    }

    /** Takes one from the address's bucket; when it is empty, tells after how many seconds to come again. */
    OptionalLong secondsToWait(InetAddress address, Kind kind) {
        var probe = bucket(new Client(network(address), kind)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? OptionalLong.empty()
                : OptionalLong.of(1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(Client client) {
        var known = buckets.get(client);
        if (known != null) {
            return known;
        }
        var sweptNanos = lastSweptNanos.get();
        var nowNanos = System.nanoTime();
        if (buckets.size() >= MOST_ADDRESSES
                && nowNanos - sweptNanos > SWEEP_EVERY_NANOS
                && lastSweptNanos.compareAndSet(sweptNanos, nowNanos)) {
            buckets.entrySet()
                    .removeIf(entry -> entry.getValue().getAvailableTokens()
                            >= rate(entry.getKey().kind).burst());
        }
        var place = buckets.size() < MOST_ADDRESSES ? client : new Client("others", client.kind);
        return buckets.computeIfAbsent(place, _ -> bucket(rate(client.kind)));
    }

    private Rate rate(Kind kind) {
        return switch (kind) {
            case READING -> limits.reading();
            case WRITING -> limits.writing();
            case ANONYMOUS_WRITING -> limits.anonymousWriting();
            case SIGN_IN -> limits.signIn();
        };
    }

    private static Bucket bucket(Rate rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.perMinute(), Duration.ofMinutes(1)))
                .build();
    }

    /** The address, or the network that counts as one. */
    static String network(InetAddress address) {
        var bytes = address.getAddress();
        return HexFormat.of()
                .formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_NETWORK_BYTES) : bytes);
    }
}
