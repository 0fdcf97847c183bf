package eu.schakel.timelimits;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts as one does on a paper calendar: day after day, without any arithmetic on dates but "the next day". */
final class NaiveCount {
    private final String regime;
    private final Set<LocalDate> holidays;

    NaiveCount(String regime, Set<LocalDate> holidays) {
        this.regime = regime;
        this.holidays = holidays;
    }

    LocalDate end(LocalDate event, int amount, Unit unit, List<Suspension> suspensions) {
        var still = new HashSet<LocalDate>();
        for (var one : suspensions) {
            for (var day = one.asked().plusDays(1); day.isBefore(one.answered()); day = day.plusDays(1)) {
                still.add(day);
            }
        }
        int days = lengthInDays(event, amount, unit);
        var day = event;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            counted += still.contains(day) || (unit == Unit.WORKING_DAYS && !isWorking(day)) ? 0 : 1;
        }
        if (unit == Unit.WORKING_DAYS || !moves(amount, unit)) {
            return day;
        }
        while (!isWorking(day)) {
            day = day.plusDays(1);
        }
        int from = switch (regime) {
            case "eu" -> 2;
            case "nl" -> 3;
            default -> Integer.MAX_VALUE;
        };
        boolean isShort = from == Integer.MAX_VALUE || (unit == Unit.DAYS && amount < from);
        int needed = isShort ? 0 : 2;
        while (workingBetween(event, day, still) < needed || !isWorking(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private int lengthInDays(LocalDate event, int amount, Unit unit) {
        return switch (unit) {
            case DAYS, WORKING_DAYS -> amount;
            case WEEKS -> weeks(event, amount);
            case MONTHS -> months(event, amount);
            case YEARS -> months(event, 12 * amount);
            case HOURS -> throw new IllegalArgumentException("Not on a calendar.");
        };
    }

    private static int weeks(LocalDate event, int amount) {
        int days = 0;
        for (int weeks = 0; weeks < amount; ) {
            days++;
            weeks += event.plusDays(days).getDayOfWeek() == event.getDayOfWeek() ? 1 : 0;
        }
        return days;
    }

    /** Turn the pages of the calendar, then look for the number. */
    private int months(LocalDate event, int amount) {
        boolean court = regime.equals("be-court");
        var anchor = court ? event.plusDays(1) : event;
        int number = anchor.getDayOfMonth();
        int days = 0;
        var day = event;
        for (int pages = 0; pages < amount; ) {
            var next = day.plusDays(1);
            // A court's first day may itself stand on the next page.
            pages += next.getDayOfMonth() == 1 && !next.equals(anchor) ? 1 : 0;
            day = next;
            days++;
        }
        // On the first of the last month; for a court the number minus one.
        int wanted = court ? number - 1 : number;
        if (wanted == 0) {
            return days - 1;
        }
        while (day.getDayOfMonth() < wanted && day.plusDays(1).getDayOfMonth() != 1) {
            day = day.plusDays(1);
            days++;
        }
        return days;
    }

    private boolean moves(int amount, Unit unit) {
        return switch (regime) {
            case "nl" ->
                switch (unit) {
                    case DAYS -> amount <= 90;
                    case WEEKS -> amount <= 12;
                    case MONTHS -> amount <= 3;
                    default -> false;
                };
            case "be-vl" -> false;
            default -> true;
        };
    }

    private boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    private int workingBetween(LocalDate event, LocalDate last, Set<LocalDate> still) {
        int count = 0;
        for (var day = event.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            count += isWorking(day) && !still.contains(day) ? 1 : 0;
        }
        return count;
    }
}
