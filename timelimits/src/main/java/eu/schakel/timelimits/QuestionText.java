package eu.schakel.timelimits;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question as it was typed, on a command line or in an address. What was left out is null.
 *
 * @param from {@code 2026-03-14} or {@code 2026-03-14T14:20}
 * @param add a length such as {@code P2M}; this, {@code before}, {@code workingDays} or {@code limit}
 * @param suspensions each {@code ASKED/ANSWERED}
 * @param extensions each {@code LENGTH=GROUND}, where a bare number counts working days
 */
public record QuestionText(
        @Nullable String regime,
        @Nullable String calendar,
        String from,
        @Nullable String add,
        @Nullable String before,
        @Nullable String workingDays,
        @Nullable String limit,
        List<String> suspensions,
        List<String> extensions,
        @Nullable String knownOn) {
    public QuestionText {
        suspensions = List.copyOf(suspensions);
        extensions = List.copyOf(extensions);
    }

    /** The same under another law, with its usual calendar unless the calendar goes with it too. */
    public QuestionText under(Regime other) {
        boolean fits = calendar != null && other.calendars().contains(HolidayCalendar.of(calendar));
        return new QuestionText(
                other.id(),
                fits ? calendar : other.calendars().getFirst().id(),
                from,
                add,
                before,
                workingDays,
                null,
                suspensions,
                extensions,
                knownOn);
    }

    /** The question, or a {@link TimeLimitException} that says what is wrong with the text. */
    public Question read(TimeLimits limits) {
        if (Stream.of(add, before, workingDays, limit).filter(Objects::nonNull).count() != 1) {
            throw new TimeLimitException(Mistake.ONE_LENGTH);
        }
        var local = local();
        return question(limits, local.date())
                .at(local.time())
                .suspended(suspensions.stream().map(Suspension::parse).toList())
                .extended(readExtensions())
                .knownOn(knownOn == null ? null : date(knownOn));
    }

    private Question question(TimeLimits limits, LocalDate day) {
        if (limit != null) {
            var row = limits.limit(limit);
            if (regime != null && Regime.of(regime) != row.regime()) {
                throw new TimeLimitException(
                        Mistake.LIMIT_OF_OTHER_REGIME, limit, row.regime().id(), regime);
            }
            return Question.limit(row, calendar(row.regime()), day);
        }
        if (regime == null) {
            throw new TimeLimitException(Mistake.REGIME_NEEDED, Regime.ids());
        }
        var law = Regime.of(regime);
        if (before != null) {
            return Question.before(law, calendar(law), day, Length.parse(before));
        }
        return Question.add(
                law,
                calendar(law),
                day,
                add == null ? readWorkingDays(String.valueOf(workingDays)) : Length.parse(add));
    }

    private HolidayCalendar calendar(Regime law) {
        if (calendar != null) {
            return HolidayCalendar.of(calendar);
        }
        if (law == Regime.EU) {
            throw new TimeLimitException(Mistake.CALENDAR_NEEDED, HolidayCalendar.ids());
        }
        return law.calendars().getFirst();
    }

    private static Length readWorkingDays(String number) {
        try {
            return new Length(Integer.parseInt(number), Unit.WORKING_DAYS);
        } catch (NumberFormatException notANumber) {
            throw new TimeLimitException(Mistake.LENGTH_SIZE, number);
        }
    }

    private static Length readLength(String text) {
        return text.matches("\\d+") ? readWorkingDays(text) : Length.parse(text);
    }

    private List<Extension> readExtensions() {
        var read = new ArrayList<Extension>();
        for (var text : extensions) {
            int sign = text.indexOf('=');
            if (sign < 1 || text.substring(sign + 1).isBlank()) {
                throw new TimeLimitException(Mistake.EXTENSION_FORM, text);
            }
            read.add(new Extension(
                    readLength(text.substring(0, sign)),
                    text.substring(sign + 1).strip()));
        }
        return read;
    }

    private record Local(LocalDate date, @Nullable LocalTime time) {}

    private Local local() {
        if (!from.contains("T")) {
            return new Local(date(from), null);
        }
        try {
            var moment = LocalDateTime.parse(from);
            return new Local(moment.toLocalDate(), moment.toLocalTime());
        } catch (DateTimeParseException notAMoment) {
            throw new TimeLimitException(Mistake.DATE_FORM, from);
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw new TimeLimitException(Mistake.DATE_FORM, text);
        }
    }
}
