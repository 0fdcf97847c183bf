package eu.schakel.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that the teller of the demo's story sets; it stands still in between. */
final class StoryClock extends Clock {
    private volatile Moment moment;

    /** @param real when it was set, in nanoseconds of the running process */
    private record Moment(Instant told, long real) {}

    StoryClock(Instant now) {
        moment = new Moment(now, System.nanoTime());
    }

    void set(Instant instant) {
        moment = new Moment(instant, System.nanoTime());
    }

    /** The same time, but going on from where it was set: for whoever waits by it. */
    Clock running() {
        return new Running();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(moment.told, zone);
    }

    @Override
    public Instant instant() {
        return moment.told;
    }

    private final class Running extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            var last = moment;
            return last.told.plusNanos(System.nanoTime() - last.real);
        }
    }
}
