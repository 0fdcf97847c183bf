package eu.schakel.obstacles;

import eu.schakel.procedure.Filled;
import eu.schakel.procedure.Form;
import eu.schakel.procedure.Procedure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people can do at this desk; each command says itself what is wrong with it, by field. */
public final class Commands {
    /** Longest title of the public summary, as in the register of the Union. */
    public static final int MAX_TITLE_CHARS = 200;

    /** Longest public summary, as in the register of the Union. */
    public static final int MAX_SUMMARY_CHARS = 5_000;

    private Commands() {}

    /** The first day that a step may have: before it nothing of this was there. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    /**
     * Begins a dossier.
     *
     * @param procedure its name
     * @param values as typed, by field
     * @param language in which whoever reports reads and writes
     * @param shared whether the other government may read what the reporter writes
     * @param day on which a letter or call came in; null for today
     */
    public record Report(
            String procedure,
            String step,
            Map<String, String> values,
            String language,
            Channel channel,
            boolean shared,
            @Nullable LocalDate day) {
        /** Keeps its own copy. */
        public Report {
            values = Map.copyOf(values);
        }

        /** A sentence for each field that is wrong. */
        public Map<String, String> errors(Procedure declared, Locale locale) {
            return Filled.validate(declared, step, values, locale).errors();
        }
    }

    /**
     * Takes a step of the procedure.
     *
     * @param values as typed, by field; the outcome among them
     * @param day that counts in law; null for today
     */
    public record TakeStep(
            String step,
            Map<String, String> values,
            @Nullable LocalDate day) {
        /** Keeps its own copy. */
        public TakeStep {
            values = Map.copyOf(values);
        }

        /** The same with the outcome that the step leaves no choice of: nobody who withdraws is asked how it ends. */
        TakeStep completedFor(Procedure.Step declared) {
            if (declared.outcomes().size() != 1) {
                return this;
            }
            var all = new HashMap<>(values);
            all.put(Form.OUTCOME, declared.outcomes().getFirst());
            return new TakeStep(step, all, day);
        }

        /** A sentence for each field that is wrong. */
        public Map<String, String> errors(Procedure declared, Locale locale) {
            var all = completedFor(declared.step(step)).values();
            return Filled.validate(declared, step, all, locale).errors();
        }
    }

    /** Puts right, or adds to, what was reported. */
    public record Correct(Map<String, String> values) {
        /** Keeps its own copy. */
        public Correct {
            values = Map.copyOf(values);
        }
    }

    /**
     * What everybody may read of it, once a second person publishes it.
     *
     * @param areas codes of countries or NUTS areas
     * @param agreements ids of agreements that it has to do with
     */
    public record DraftSummary(String title, String summary, Theme theme, List<String> areas, List<String> agreements) {
        /** Keeps its own copies. */
        public DraftSummary {
            areas = List.copyOf(areas);
            agreements = List.copyOf(agreements);
        }

        /** Codes of what is wrong, by field; empty when it may be proposed. */
        public List<FieldError> errors() {
            var errors = new ArrayList<FieldError>();
            check(errors, "title", title, MAX_TITLE_CHARS);
            check(errors, "summary", summary, MAX_SUMMARY_CHARS);
            if (areas.isEmpty()) {
                errors.add(new FieldError("areas", "areas-missing"));
            }
            return errors;
        }
    }

    /** Asks somebody outside the desk for what they know. */
    public record AskAdvice(AdviceKind kind, String of, String question) {
        /** Codes of what is wrong, by field. */
        public List<FieldError> errors() {
            var errors = new ArrayList<FieldError>();
            check(errors, "of", of, MAX_TITLE_CHARS);
            check(errors, "question", question, MAX_SUMMARY_CHARS);
            return errors;
        }
    }

    /** A government's priority ends. */
    public record EndPriority(boolean resolved, String decider, String reasons) {
        /** Codes of what is wrong, by field. */
        public List<FieldError> errors() {
            var errors = new ArrayList<FieldError>();
            check(errors, "decider", decider, MAX_TITLE_CHARS);
            check(errors, "reasons", reasons, MAX_SUMMARY_CHARS);
            return errors;
        }
    }

    /**
     * A document or photo that lies in this node.
     *
     * @param name as its owner called it
     */
    public record AddFile(
            String field, UUID attachment, String name, String mediaType, long bytes, String commitment) {}

    /** Codes of what is wrong with a text of one field, such as a note or an answer. */
    public static List<FieldError> errors(String field, String text) {
        var errors = new ArrayList<FieldError>();
        check(errors, field, text, MAX_SUMMARY_CHARS);
        return errors;
    }

    private static void check(List<FieldError> errors, String field, String text, int max) {
        if (text.isBlank()) {
            errors.add(new FieldError(field, field + "-missing"));
        } else if (text.codePointCount(0, text.length()) > max) {
            errors.add(new FieldError(field, field + "-too-long"));
        }
    }

    /**
     * Something wrong with what was filled in.
     *
     * @param code end of the message key {@code error.…}
     */
    public record FieldError(String field, String code) {}
}
