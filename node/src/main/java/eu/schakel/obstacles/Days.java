package eu.schakel.obstacles;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar day of a moment, as both governments count it. */
final class Days {
    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private Days() {}

    static LocalDate of(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }
}
