package eu.schakel.timelimits;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says answers and mistakes in Dutch, French, English or German. Safe for use by many threads. */
public final class Wording {
    private static final Map<String, Wording> LANGUAGES = List.of("nl", "fr", "en", "de").stream()
            .collect(Collectors.toUnmodifiableMap(language -> language, Wording::new));

    private final Phrases phrases;
    private final Days days;

    private Wording(String language) {
        this.phrases = new Phrases(language);
        this.days = new Days(language);
    }

    /** The wording in the language of the locale; a language that is not one of the four is refused. */
    public static Wording in(Locale locale) {
        var wording = LANGUAGES.get(locale.getLanguage());
        if (wording == null) {
            throw new IllegalArgumentException(
                    "There are no sentences in '" + locale.getLanguage() + "'. Choose nl, fr, en or de.");
        }
        return wording;
    }

    /** The whole answer: the end, what else it may be, how it came about, what is not certain. */
    public String sentence(Answer answer) {
        return String.join(" ", lines(answer));
    }

    /** The same, one sentence or two in each line. */
    public List<String> lines(Answer answer) {
        var sentences = new ArrayList<String>();
        sentences.add(end(answer));
        answer.alternatives().forEach(alternative -> sentences.add(warning(answer, alternative)));
        var working = isInWorkingDays(answer);
        answer.steps().stream()
                .filter(step -> !working || !isWeekend(step))
                .map(step -> step(answer, step))
                .forEach(sentences::add);
        var known = answer.question().knownOn();
        if (known != null) {
            sentences.add(phrases.get("known-on", Map.of("day", days.write(known))));
        }
        return sentences;
    }

    /** The end alone. */
    public String end(Answer answer) {
        var question = answer.question();
        var length = question.length();
        var key = length == null
                ? "end.date"
                : length.unit() == Unit.HOURS ? "end.hours" : question.back() ? "end.back" : "end.day";
        return capital(phrases.get(key, Map.of("end", days.write(answer.end()))));
    }

    /** That it may also be another day, and when. */
    public String warning(Answer answer, Answer.Alternative alternative) {
        return phrases.get("warn", Map.of("end", days.write(alternative.end()), "reason", reason(answer, alternative)));
    }

    /** Under which condition an alternative holds: part of a sentence, "if …". */
    public String reason(Answer answer, Answer.Alternative alternative) {
        var calendar = answer.question().calendar().id();
        // The usual reading, where a doubt gives the earliest end.
        var prefix = alternative.doubts().isEmpty() ? "doubt.otherwise." : "doubt.";
        var doubts = alternative.doubts().isEmpty() ? answer.doubts() : alternative.doubts();
        return doubts.stream()
                .sorted()
                .map(doubt -> phrases.get(
                        prefix
                                + doubt.key()
                                + (doubt == Doubt.OPEN_DAYS
                                                && !alternative.doubts().isEmpty()
                                        ? "." + calendar
                                        : ""),
                        Map.of()))
                .collect(Collectors.joining(phrases.get("and", Map.of())));
    }

    /** One step as a sentence. */
    public String step(Answer answer, Step step) {
        var sentence = phrases.get(key(answer, step), values(step));
        var cited = step.kind() != Step.Kind.EXTENDED
                && step.kind() != Step.Kind.SKIPPED
                && !step.basis().isEmpty();
        return capital(
                cited ? sentence.replaceFirst("\\.$", " (" + cite(step.basis()).replace("$", "\\$") + ").") : sentence);
    }

    /** What was wrong with a question. */
    public String of(TimeLimitException wrong) {
        return mistake(wrong.mistake(), wrong.values());
    }

    /** A day of the calendar by its name. */
    public String name(Holiday holiday) {
        return phrases.get("name." + holiday.name(), Map.of());
    }

    /** A day or hour written out. */
    public String moment(Temporal moment) {
        return days.write(moment);
    }

    String mistake(Mistake mistake, List<String> values) {
        var named = new HashMap<String, String>();
        for (int i = 0; i < values.size(); i++) {
            named.put(String.valueOf(i), values.get(i));
        }
        return phrases.get(mistake.key(), named);
    }

    private static String key(Answer answer, Step step) {
        var key = "step." + step.kind().key();
        return switch (step.kind()) {
            case START, NOT_MOVED, UNKNOWN, UNVERIFIED, NOTE -> key + "." + step.name();
            case COUNTED -> step.name().endsWith(".back") ? key + ".back" : key;
            case SUSPENDED -> key + (step.amount() == 0 ? ".none" : step.amount() == 1 ? ".one" : ".other");
            case SKIPPED -> isInWorkingDays(answer) ? key + ".working" : key;
            case DATE, EXTENDED, MOVED, MINIMUM -> key;
        };
    }

    private Map<String, String> values(Step step) {
        var values = new HashMap<String, String>();
        values.put("amount", String.valueOf(step.amount()));
        values.put("basis", step.basis());
        if (step.from() != null) {
            values.put("from", days.write(step.from()));
        }
        if (step.to() != null) {
            values.put("to", days.write(step.to()));
        }
        switch (step.kind()) {
            case SKIPPED -> values.put("name", phrases.get("name." + step.name(), Map.of()));
            case COUNTED, EXTENDED -> values.put("length", length(step));
            default -> {}
        }
        return values;
    }

    private String length(Step step) {
        var unit = step.name().replace(".back", "");
        return phrases.get(
                "length." + unit + (step.amount() == 1 ? ".one" : ".other"),
                Map.of("amount", String.valueOf(step.amount())));
    }

    private String cite(String basis) {
        return basis.replace("Regulation 1182/71", phrases.get("cite.regulation", Map.of()))
                .replace("Ger.W.", phrases.get("cite.judicial-code", Map.of()))
                .replace("second subparagraph", phrases.get("cite.second-subparagraph", Map.of()))
                .replace(" and ", " " + phrases.get("cite.and", Map.of()) + " ");
    }

    private static boolean isInWorkingDays(Answer answer) {
        var length = answer.question().length();
        return length != null && length.unit() == Unit.WORKING_DAYS;
    }

    private static boolean isWeekend(Step step) {
        return step.kind() == Step.Kind.SKIPPED
                && (step.name().equals("saturday") || step.name().equals("sunday"));
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
