package eu.schakel.timelimits;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is written as JSON, the same wherever it is asked; what is null is left out.
 *
 * @param from the day of the event, or its local hour
 * @param zone of that hour; absent for a day
 * @param limit of the table; absent for a length
 */
public record AnswerData(
        String regime,
        String calendar,
        String from,
        @Nullable String zone,
        @Nullable String knownOn,
        @Nullable LimitData limit,
        String end,
        String rawEnd,
        List<OtherEnd> alternatives,
        List<StepData> steps,
        String sentence,
        boolean verified) {
    /** Keeps its own copies of the lists. */
    public AnswerData {
        alternatives = List.copyOf(alternatives);
        steps = List.copyOf(steps);
    }

    /** A limit as the table has it. */
    public record LimitData(
            String id,
            String article,
            String trigger,
            String duration,
            String whoActs,
            String effectOfExpiry,
            boolean verified,
            String source) {}

    /** Another possible end. */
    public record OtherEnd(String end, String reason) {}

    /** A step of the reasoning. */
    public record StepData(
            String kind,
            @Nullable String name,
            @Nullable String from,
            @Nullable String to,
            @Nullable Integer amount,
            @Nullable String basis,
            String verified,
            String text) {}

    /** The answer, with its sentences in the language of the locale. */
    public static AnswerData of(Answer answer, Locale locale) {
        var wording = Wording.in(locale);
        var question = answer.question();
        return new AnswerData(
                question.regime().id(),
                question.calendar().id(),
                from(question),
                question.time() == null ? null : question.calendar().zone().getId(),
                question.knownOn() == null ? null : question.knownOn().toString(),
                question.limit() == null ? null : limit(question.limit()),
                text(answer.end()),
                text(answer.rawEnd()),
                answer.alternatives().stream()
                        .map(other -> new OtherEnd(text(other.end()), wording.reason(answer, other)))
                        .toList(),
                answer.steps().stream().map(step -> step(answer, step, wording)).toList(),
                wording.sentence(answer),
                answer.verified());
    }

    private static String from(Question question) {
        var time = question.time();
        return time == null
                ? question.from().toString()
                : question.from().atTime(time).toString();
    }

    private static LimitData limit(Limit limit) {
        return new LimitData(
                limit.id(),
                limit.article(),
                limit.trigger(),
                limit.duration(),
                limit.whoActs(),
                limit.effect(),
                limit.verified(),
                limit.source());
    }

    private static StepData step(Answer answer, Step step, Wording wording) {
        return new StepData(
                step.kind().key(),
                step.name().isEmpty() ? null : step.name(),
                step.from() == null ? null : text(step.from()),
                step.to() == null ? null : text(step.to()),
                step.amount() == 0 ? null : step.amount(),
                step.basis().isEmpty() ? null : step.basis(),
                step.verified().name().toLowerCase(Locale.ROOT),
                wording.step(answer, step));
    }

    /** A day as {@code 2026-05-15}, an hour with its offset from UTC. */
    public static String text(Temporal moment) {
        return moment instanceof ZonedDateTime hour
                ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(hour)
                : ((LocalDate) moment).toString();
    }
}
