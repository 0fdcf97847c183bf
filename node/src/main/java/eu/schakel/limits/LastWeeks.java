package eu.schakel.limits;

import eu.schakel.portal.Language;
import eu.schakel.portal.Texts;
import eu.schakel.timelimits.Answer;
import eu.schakel.timelimits.Step;
import eu.schakel.timelimits.TimeLimits;
import eu.schakel.timelimits.Wording;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The weeks around the end as a small calendar: where counting ended, what was skipped and why, the last day, other possible days.
 *
 * @param weekdays their names, Monday first, short and whole
 */
public record LastWeeks(List<Weekday> weekdays, List<List<Day>> weeks) {
    /** A longer run of days tells nothing more; the sentences name each day. */
    private static final int MAX_WEEKS = 4;

    /** A weekday by its short and its whole name. */
    public record Weekday(String brief, String whole) {}

    /**
     * A day.
     *
     * @param kind class in the style sheet: {@code end}, {@code raw}, {@code other}, {@code off} or empty
     * @param note what is said under the number, or null
     */
    public record Day(String number, String kind, @Nullable String note) {}

    static LastWeeks of(Answer answer, TimeLimits limits, Language language, Texts texts) {
        var days = Stream.concat(
                        Stream.of(answer.rawEnd(), answer.end()),
                        answer.alternatives().stream().map(Answer.Alternative::end))
                .map(LastWeeks::day)
                .sorted()
                .toList();
        var monday = days.getFirst().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var weeks = new ArrayList<List<Day>>();
        for (var first = monday;
                !first.isAfter(days.getLast()) && weeks.size() < MAX_WEEKS;
                first = first.plusWeeks(1)) {
            weeks.add(first.datesUntil(first.plusWeeks(1))
                    .map(date -> day(date, answer, limits, language, texts))
                    .toList());
        }
        return new LastWeeks(
                Arrays.stream(DayOfWeek.values())
                        .map(weekday -> new Weekday(
                                weekday.getDisplayName(TextStyle.SHORT, language.locale()),
                                weekday.getDisplayName(TextStyle.FULL, language.locale())))
                        .toList(),
                weeks);
    }

    private static Day day(LocalDate date, Answer answer, TimeLimits limits, Language language, Texts texts) {
        var number = DateTimeFormatter.ofPattern(language == Language.DE ? "d. MMM" : "d MMM", language.locale())
                .format(date);
        var name = limits.holidays(answer.question())
                .find(date)
                .map(holiday -> Wording.in(language.locale()).name(holiday))
                .orElse(null);
        if (date.equals(day(answer.end()))) {
            return new Day(number, "end", texts.get("day.end"));
        }
        if (answer.alternatives().stream().anyMatch(other -> date.equals(day(other.end())))) {
            return new Day(number, "other", texts.get("day.other"));
        }
        var skipped =
                answer.steps().stream().anyMatch(step -> step.kind() == Step.Kind.SKIPPED && date.equals(step.from()));
        var counted = date.equals(day(answer.rawEnd()));
        var why = name == null ? texts.get("day.weekend") : name;
        if (skipped) {
            return new Day(number, counted ? "raw" : "off", counted ? texts.get("day.raw") + " " + why : why);
        }
        if (counted) {
            return new Day(number, "raw", texts.get("day.raw"));
        }
        return new Day(number, "", name);
    }

    private static LocalDate day(Temporal moment) {
        return moment instanceof ZonedDateTime hour ? hour.toLocalDate() : (LocalDate) moment;
    }
}
