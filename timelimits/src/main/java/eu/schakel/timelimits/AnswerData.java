package eu.schakel.timelimits;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** An answer as plain maps, lists and texts, to write as JSON: the same wherever it is asked. */
public final class AnswerData {
    private AnswerData() {}

    /** The answer, with its sentences in the language of the locale. */
    public static Map<String, Object> of(Answer answer, Locale locale) {
        var wording = Wording.in(locale);
        var question = answer.question();
        var data = new LinkedHashMap<String, Object>();
        data.put("regime", question.regime().id());
        data.put("calendar", question.calendar().id());
        data.put("from", from(question));
        if (question.time() != null) {
            data.put("zone", question.calendar().zone().getId());
        }
        if (question.knownOn() != null) {
            data.put("known_on", question.knownOn().toString());
        }
        if (question.limit() != null) {
            data.put("limit", limit(question.limit()));
        }
        data.put("end", text(answer.end()));
        data.put("raw_end", text(answer.rawEnd()));
        data.put(
                "alternatives",
                answer.alternatives().stream()
                        .map(alternative ->
                                Map.of("end", text(alternative.end()), "reason", wording.reason(answer, alternative)))
                        .toList());
        data.put(
                "steps",
                answer.steps().stream().map(step -> step(answer, step, wording)).toList());
        data.put("sentence", wording.sentence(answer));
        data.put("verified", answer.verified());
        return data;
    }

    private static String from(Question question) {
        var time = question.time();
        return time == null
                ? question.from().toString()
                : question.from().atTime(time).toString();
    }

    private static Map<String, Object> limit(Limit limit) {
        var data = new LinkedHashMap<String, Object>();
        data.put("id", limit.id());
        data.put("article", limit.article());
        data.put("trigger", limit.trigger());
        data.put("duration", limit.duration());
        data.put("who_acts", limit.whoActs());
        data.put("effect_of_expiry", limit.effect());
        data.put("verified", limit.verified());
        data.put("source", limit.source());
        return data;
    }

    private static Map<String, Object> step(Answer answer, Step step, Wording wording) {
        var data = new LinkedHashMap<String, Object>();
        data.put("kind", step.kind().key());
        if (!step.name().isEmpty()) {
            data.put("name", step.name());
        }
        if (step.from() != null) {
            data.put("from", text(step.from()));
        }
        if (step.to() != null) {
            data.put("to", text(step.to()));
        }
        if (step.amount() != 0) {
            data.put("amount", step.amount());
        }
        if (!step.basis().isEmpty()) {
            data.put("basis", step.basis());
        }
        data.put("verified", step.verified().name().toLowerCase(Locale.ROOT));
        data.put("text", wording.step(answer, step));
        return data;
    }

    /** A day as {@code 2026-05-15}, an hour with its offset from UTC. */
    public static String text(Temporal moment) {
        return moment instanceof ZonedDateTime hour
                ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(hour)
                : ((LocalDate) moment).toString();
    }
}
