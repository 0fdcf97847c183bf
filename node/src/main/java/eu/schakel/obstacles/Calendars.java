package eu.schakel.obstacles;

import eu.schakel.timelimits.HolidayCalendar;

/** Whose days count: those of the government that must act (Regulation 1182/71 leaves it to the place where action is due). */
public final class Calendars {
    private Calendars() {}

    /**
     * The days of a government.
     *
     * @param side the node that acts; any but the Dutch one goes by Flemish days, the other side of this border
     */
    public static HolidayCalendar acting(String side) {
        return side.equals("nederland") ? HolidayCalendar.NL : HolidayCalendar.BE_VL;
    }
}
