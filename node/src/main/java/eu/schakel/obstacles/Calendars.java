package eu.schakel.obstacles;

import eu.schakel.timelimits.HolidayCalendar;

/** Whose days off count. */
public final class Calendars {
    private Calendars() {}

    /** The calendar of the authority that acts at a node. */
    public static HolidayCalendar acting(String side) {
        return side.equals("nederland") ? HolidayCalendar.NL : HolidayCalendar.BE_VL;
    }
}
