package eu.schakel.timelimits;

import java.time.LocalDate;
import java.util.List;

/** Questions written as a person writes them. */
final class Asking {
    static final TimeLimits LIMITS = TimeLimits.read();

    private Asking() {}

    /** {@code eu/be 2026-03-14 P2M}, {@code nl 2026-05-13 -P10D}, {@code eu/eu 2026-03-02 15WD}, then suspensions. */
    static Question question(String text) {
        var words = List.of(text.trim().split(" +", -1));
        var law = words.getFirst().split("/", -1);
        var regime = Regime.of(law[0]);
        var calendar =
                law.length > 1 ? HolidayCalendar.of(law[1]) : regime.calendars().getFirst();
        var from = LocalDate.parse(words.get(1));
        var length = words.get(2);
        boolean back = length.startsWith("-");
        var period = period(back ? length.substring(1) : length);
        var question =
                back ? Question.before(regime, calendar, from, period) : Question.add(regime, calendar, from, period);
        return question.suspended(words.stream().skip(3).map(Suspension::parse).toList());
    }

    private static Length period(String text) {
        return text.endsWith("WD")
                ? new Length(Integer.parseInt(text.replace("WD", "")), Unit.WORKING_DAYS)
                : Length.parse(text);
    }

    static Answer answer(String text) {
        return LIMITS.answer(question(text));
    }

    /** The end, and after a bar each alternative: {@code 2026-05-15 | 2026-05-18}. */
    static String ends(Answer answer) {
        var ends = new StringBuilder(AnswerData.text(answer.end()));
        answer.alternatives().forEach(one -> ends.append(" | ").append(AnswerData.text(one.end())));
        return ends.toString();
    }
}
