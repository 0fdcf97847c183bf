package eu.schakel.timelimits;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The law by which a limit is counted; see the package for what each says. */
public enum Regime {
    EU("eu", LocalDate.of(1971, 7, 1)),
    NL("nl", LocalDate.of(1965, 4, 1)),
    BE_COURT("be-court", LocalDate.of(1970, 11, 1)),
    /** No general act, so no first day either: the day on which Flanders got its own powers of today. */
    BE_VL("be-vl", LocalDate.of(1980, 10, 1));

    private final String id;
    private final LocalDate since;

    Regime(String id, LocalDate since) {
        this.id = id;
        this.since = since;
    }

    public String id() {
        return id;
    }

    /** The day from which this law is in force; earlier limits are not counted. */
    public LocalDate since() {
        return since;
    }

    /** The calendars that go with this law; a national law names its own days. The first is the usual one. */
    public List<HolidayCalendar> calendars() {
        return switch (this) {
            case EU -> List.of(HolidayCalendar.BE, HolidayCalendar.BE_VL, HolidayCalendar.NL, HolidayCalendar.EU);
            case NL -> List.of(HolidayCalendar.NL);
            case BE_COURT -> List.of(HolidayCalendar.BE, HolidayCalendar.BE_VL);
            case BE_VL -> List.of(HolidayCalendar.BE_VL, HolidayCalendar.BE);
        };
    }

    /** How a day of this kind counts under this law. */
    Standing standing(HolidayCalendar calendar, Holiday.Kind kind) {
        return switch (this) {
            case NL -> Standing.HOLIDAY;
            case EU ->
                switch (kind) {
                    case STATUTORY -> Standing.HOLIDAY;
                    // Art. 2: designated "in the Member State or in the institution"; whether these are is open.
                    case EQUATED -> Standing.OPEN;
                    case INSTITUTION -> calendar == HolidayCalendar.EU ? Standing.HOLIDAY : Standing.OPEN;
                };
            // Art. 53: "wettelijke feestdag".
            case BE_COURT -> kind == Holiday.Kind.STATUTORY ? Standing.HOLIDAY : Standing.WORKING;
            case BE_VL -> kind == Holiday.Kind.STATUTORY ? Standing.HOLIDAY : Standing.OPEN;
        };
    }

    /** How a day that is in the list counts. */
    enum Standing {
        HOLIDAY,
        WORKING,
        OPEN
    }

    /** The regime with this id, or a {@link TimeLimitException} that lists them. */
    public static Regime of(String id) {
        return Arrays.stream(values())
                .filter(one -> one.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new TimeLimitException(Mistake.REGIME_UNKNOWN, id, ids()));
    }

    static String ids() {
        return Arrays.stream(values()).map(Regime::id).collect(Collectors.joining(", "));
    }
}
