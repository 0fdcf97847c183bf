package eu.schakel.timelimits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Generated cases against the count on a paper calendar. */
class NaiveCountTest {
    private static final int CASES = 4_000;
    private static final Unit[] UNITS = {Unit.DAYS, Unit.WORKING_DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS};
    private static final int[] MOST = {130, 40, 20, 14, 3};

    @ParameterizedTest
    @CsvSource({"eu, be, 1", "eu, nl, 2", "eu, eu, 3", "nl, nl, 4", "be-court, be, 5", "be-vl, be-vl, 6"})
    void bothCountTheSame(String regime, String calendar, long seed) {
        var random = new Random(seed);
        var naive = new NaiveCount(regime, holidays(calendar, regime));
        for (int i = 0; i < CASES; i++) {
            var from = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(365 * 9));
            int which = random.nextInt(UNITS.length);
            int amount = 1 + random.nextInt(MOST[which]);
            var suspensions = suspensions(random, from, UNITS[which], amount);
            var question = Question.add(
                            Regime.of(regime), HolidayCalendar.of(calendar), from, new Length(amount, UNITS[which]))
                    .suspended(suspensions);
            assertThat(Asking.LIMITS.answer(question).end())
                    .as("%s/%s from %s + %s %s", regime, calendar, from, question.length(), suspensions)
                    .isEqualTo(naive.end(from, amount, UNITS[which], suspensions));
        }
    }

    /** Within the first days, so that none begins after the end. */
    private static List<Suspension> suspensions(Random random, LocalDate from, Unit unit, int amount) {
        var suspensions = new ArrayList<Suspension>();
        int room = unit == Unit.DAYS || unit == Unit.WORKING_DAYS ? amount : 7;
        for (int i = random.nextInt(6) - 3; i > 0; i--) {
            var asked = from.plusDays(random.nextInt(room));
            suspensions.add(new Suspension(asked, asked.plusDays(random.nextInt(40))));
        }
        return suspensions;
    }

    /** The days written out, apart from the rules of the library, as far as both must agree on them. */
    private static Set<LocalDate> holidays(String calendar, String regime) {
        var days = new HashSet<LocalDate>();
        var all = Holidays.of(HolidayCalendar.of(calendar), Decree.readAll(), null);
        for (int year = 2023; year <= 2040; year++) {
            for (var holiday : all.list(year)) {
                boolean open = regime.equals("eu")
                        ? holiday.kind() == Holiday.Kind.EQUATED
                        : holiday.kind() == Holiday.Kind.INSTITUTION;
                if (!open) {
                    days.add(holiday.day());
                }
            }
        }
        return days;
    }
}
