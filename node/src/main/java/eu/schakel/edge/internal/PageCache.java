package eu.schakel.edge.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Finished public answers, kept for a moment: a rush on one page costs as much as five readers a second. Who asks while the page is
 * being made waits for it. The age counts from when its making began, since what happened later may not be in it.
 */
public final class PageCache {
    /** The public may see a change this late; with the exchange's own 200 ms it stays well under a second. */
    public static final long LONGEST_AGE_MS = 200;

    /** A fifteenth of the memory of a small node; the pages of a front page rush are a few hundred of 50 KB. */
    public static final long MOST_BYTES = 16L * 1024 * 1024;

    /** One export must not push everything else out. */
    public static final int LARGEST_PAGE_BYTES = 2 * 1024 * 1024;

    /** Of objects around the bytes. */
    private static final int OVERHEAD_BYTES = 1_000;

    private static final long LONGEST_AGE_NANOS = TimeUnit.MILLISECONDS.toNanos(LONGEST_AGE_MS);

    private final ConcurrentHashMap<Key, Flight> flights = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    /**
     * What makes two requests ask for the same bytes.
     *
     * @param form the suffix's representation, or what Accept comes down to
     * @param language what Accept-Language says where the path names none
     */
    record Key(String path, @Nullable String query, String form, String language, boolean gzip) {
        int weight() {
            return 2 * (path.length() + form.length() + language.length() + (query == null ? 0 : query.length()));
        }
    }

    /** One making of a page. Completes with null when it turned out not to be for everybody. */
    static final class Flight {
        private final Key key;
        private final long begunNanos;
        private final AtomicBoolean claimed = new AtomicBoolean();
        private final CompletableFuture<@Nullable CachedPage> page = new CompletableFuture<>();
        private long keptBytes;

        private Flight(Key key, long begunNanos) {
            this.key = key;
            this.begunNanos = begunNanos;
        }

        /** True for the one who has to make the page. */
        boolean claim() {
            return claimed.compareAndSet(false, true);
        }

        CompletableFuture<@Nullable CachedPage> page() {
            return page;
        }

        private boolean isYoung(long nowNanos) {
            return nowNanos - begunNanos < LONGEST_AGE_NANOS;
        }
    }

    /** The making of this page that a request may use: one that began a moment ago, else a new one. */
    Flight join(Key key, long nowNanos) {
        var present = flights.get(key);
        if (present != null && present.isYoung(nowNanos)) {
            return present;
        }
        var mine = new Flight(key, nowNanos);
        return flights.compute(key, (_, old) -> {
            if (old != null && old.isYoung(nowNanos)) {
                return old;
            }
            release(old);
            return mine;
        });
    }

    /** Gives the page to all who wait, and keeps it if there is room. */
    void land(Flight flight, CachedPage page, long nowNanos) {
        var weight = page.body().length + flight.key.weight() + OVERHEAD_BYTES;
        if (bytes.get() + weight > MOST_BYTES) {
            dropOld(nowNanos);
        }
        var fits = page.body().length <= LARGEST_PAGE_BYTES && bytes.get() + weight <= MOST_BYTES;
        flights.computeIfPresent(flight.key, (_, current) -> {
            if (current != flight) {
                return current;
            }
            if (!fits) {
                return null;
            }
            flight.keptBytes = weight;
            bytes.addAndGet(weight);
            return flight;
        });
        flight.page.complete(page);
    }

    /** The answer was not for everybody: who waits must ask for themselves. Does nothing after {@link #land}. */
    void divert(Flight flight) {
        if (!flight.page.isDone()) {
            flights.remove(flight.key, flight);
            flight.page.complete(null);
        }
    }

    long bytes() {
        return bytes.get();
    }

    private void dropOld(long nowNanos) {
        for (var key : flights.keySet()) {
            flights.computeIfPresent(key, (_, flight) -> {
                if (flight.isYoung(nowNanos) || !flight.page.isDone()) {
                    return flight;
                }
                release(flight);
                return null;
            });
        }
    }

    private void release(@Nullable Flight flight) {
        if (flight != null) {
            bytes.addAndGet(-flight.keptBytes);
            flight.keptBytes = 0;
        }
    }
}
