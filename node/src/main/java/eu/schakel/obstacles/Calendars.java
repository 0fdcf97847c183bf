package eu.schakel.obstacles;

import eu.schakel.timelimits.HolidayCalendar;

/** Whose days count where a government must act. */
public final class Calendars {
    private Calendars() {}

    /** The days of the authorities of a side. */
    public static HolidayCalendar acting(String side) {
        return side.equals("nederland") ? HolidayCalendar.NL : HolidayCalendar.BE_VL;
    }
}
