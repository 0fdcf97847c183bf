package eu.schakel.obstacles;

import eu.schakel.procedure.Filled;
import eu.schakel.procedure.Form;
import eu.schakel.procedure.Procedure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What people can do at this desk; each command says itself what is wrong with it, by field. */
public final class Commands {
    /** Longest title of the public summary, as in the register of the Union. */
    public static final int MAX_TITLE_CHARS = 200;

    /** Longest public summary, as in the register of the Union. */
    public static final int MAX_SUMMARY_CHARS = 5_000;

    private Commands() {}

    /**
     * Begins a dossier.
     *
     * @param procedure its name
     * @param values as typed, by field
     * @param shared whether the other government may read what the reporter writes
     */
    public record Report(String procedure, String step, Map<String, String> values, String language, boolean shared) {
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
     */
    public record TakeStep(String step, Map<String, String> values) {
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
            return new TakeStep(step, all);
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

    /** What everybody may read of it. */
    public record Publish(String title, String summary) {
        /** Codes of what is wrong, by field; empty when it may be published. */
        public List<FieldError> errors() {
            var errors = new ArrayList<FieldError>();
            check(errors, "title", title, MAX_TITLE_CHARS);
            check(errors, "summary", summary, MAX_SUMMARY_CHARS);
            return errors;
        }

        private static void check(List<FieldError> errors, String field, String text, int max) {
            if (text.isBlank()) {
                errors.add(new FieldError(field, field + "-missing"));
            } else if (text.codePointCount(0, text.length()) > max) {
                errors.add(new FieldError(field, field + "-too-long"));
            }
        }
    }

    /**
     * Something wrong with what was filled in.
     *
     * @param code end of the message key {@code error.…}
     */
    public record FieldError(String field, String code) {}
}
