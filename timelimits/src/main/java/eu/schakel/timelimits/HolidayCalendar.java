package eu.schakel.timelimits;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Whose days count: those of the place, or of the institution, where something must be done. */
public enum HolidayCalendar {
    BE("be", "Europe/Brussels", 1975, false),
    BE_VL("be-vl", "Europe/Brussels", 1975, true),
    NL("nl", "Europe/Amsterdam", 2014, true),
    /** The institutions of the Union: they have no statutory days, only those of their yearly decisions. */
    EU("eu", "Europe/Brussels", Integer.MIN_VALUE, true);

    private final String id;
    private final ZoneId zone;
    private final int ruledSince;
    private final boolean decreed;

    HolidayCalendar(String id, String zone, int ruledSince, boolean decreed) {
        this.id = id;
        this.zone = ZoneId.of(zone);
        this.ruledSince = ruledSince;
        this.decreed = decreed;
    }

    public String id() {
        return id;
    }

    public ZoneId zone() {
        return zone;
    }

    /** The first year for which the statutory days were read in a rule. */
    int ruledSince() {
        return ruledSince;
    }

    /** Whether each year also has days that must be decreed, so that a year without decree is unknown. */
    boolean decreed() {
        return decreed;
    }

    /** The calendar with this id, or a {@link TimeLimitException} that lists them. */
    public static HolidayCalendar of(String id) {
        return Arrays.stream(values())
                .filter(one -> one.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new TimeLimitException(Mistake.CALENDAR_UNKNOWN, id, ids()));
    }

    static String ids() {
        return Arrays.stream(values()).map(HolidayCalendar::id).collect(Collectors.joining(", "));
    }
}
