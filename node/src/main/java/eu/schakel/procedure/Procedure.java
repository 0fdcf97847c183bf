package eu.schakel.procedure;

import eu.schakel.dossier.Visibility;
import eu.schakel.timelimits.HolidayCalendar;
import eu.schakel.timelimits.Length;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A procedure as it was declared: immutable, checked, one version. Its names are those of the file.
 *
 * @param states the first is only first to be read; steps without {@code from} open a dossier
 */
public record Procedure(
        String id,
        int version,
        String legalBasis,
        Words title,
        List<Role> roles,
        List<State> states,
        List<Field> fields,
        List<Step> steps,
        List<Limit> limits,
        List<Target> targets,
        List<Outcome> outcomes) {
    /** Keeps its own copies. */
    public Procedure {
        roles = List.copyOf(roles);
        states = List.copyOf(states);
        fields = List.copyOf(fields);
        steps = List.copyOf(steps);
        limits = List.copyOf(limits);
        targets = List.copyOf(targets);
        outcomes = List.copyOf(outcomes);
    }

    /** Days that the law knows by name, apart from the days of steps. */
    public static final List<String> FACTS = List.of("submission", "reception", "information");

    /**
     * Who acts.
     *
     * @param side {@code home} (the government that treats the dossier), {@code neighbour} or {@code outside}
     */
    public record Role(String id, String side, Words name) {}

    /** Somebody in a role, at a side. */
    public record Actor(String role, String side) {}

    /**
     * Where a dossier stands.
     *
     * @param publicWord what the person who reported reads
     */
    public record State(String id, boolean isFinal, Words publicWord) {}

    /**
     * A field of a form.
     *
     * @param maxChars longest text
     * @param withoutSpaces whether spaces are left out of the count, as an annex may say
     * @param content what it tells of a decision, or null
     */
    public record Field(
            String id,
            FieldType type,
            Visibility visibility,
            Words label,
            Words help,
            int maxChars,
            boolean withoutSpaces,
            List<Choice> choices,
            @Nullable Content content) {
        /** Keeps its own copy. */
        public Field {
            choices = List.copyOf(choices);
        }
    }

    /** One of the answers to a choice. */
    public record Choice(String id, Words name) {}

    /**
     * What somebody may do.
     *
     * @param from empty for a step that opens a dossier
     * @param dates the facts that get the day of this step
     * @param outcomes one of these must be chosen; empty for a step that decides nothing
     * @param handsOver whether the neighbour that agreed is the home from then on
     */
    public record Step(
            String id,
            Words name,
            List<String> from,
            String to,
            Actor by,
            List<String> required,
            List<String> optional,
            List<String> dates,
            Effects effects,
            List<String> outcomes,
            boolean handsOver) {
        /** Keeps its own copies. */
        public Step {
            from = List.copyOf(from);
            required = List.copyOf(required);
            optional = List.copyOf(optional);
            dates = List.copyOf(dates);
            outcomes = List.copyOf(outcomes);
        }

        /** Whether it begins a dossier. */
        public boolean opens() {
            return from.isEmpty();
        }
    }

    /** What a step does to limits and targets, by id. */
    public record Effects(
            List<String> starts, List<String> ends, List<String> suspends, List<String> resumes, List<String> longer) {
        /** Keeps its own copies. */
        public Effects {
            starts = List.copyOf(starts);
            ends = List.copyOf(ends);
            suspends = List.copyOf(suspends);
            resumes = List.copyOf(resumes);
            longer = List.copyOf(longer);
        }
    }

    /**
     * A limit with a ground in law.
     *
     * @param row the row of the table of limits that it applies
     * @param within how long, or null for at once
     * @param of the fact, or the step, from whose day it is counted
     * @param calendar whose days count; null for those of the authority that acts
     * @param only the authority's calendar with which it exists; null for every authority
     * @param bothDays whether a fact that comes again leaves the earlier day standing as an earlier end
     * @param note what is open about it, or null
     * @param verified whether a lawyer confirmed that it applies here as written
     */
    public record Limit(
            String id,
            Words name,
            String row,
            @Nullable Length within,
            String of,
            @Nullable HolidayCalendar calendar,
            @Nullable HolidayCalendar only,
            boolean bothDays,
            String basis,
            Actor by,
            Words effect,
            @Nullable Extension extension,
            @Nullable Words note,
            boolean verified) {}

    /** How far a limit may be made longer. */
    public record Extension(Length upTo, String row, String basis) {}

    /**
     * What the desk promises without a law that asks it.
     *
     * @param days calendar days between two facts or steps
     */
    public record Target(String id, Words name, int days, String from, String to, Actor by) {}

    /** How a dossier may end. */
    public record Outcome(String id, Words name, List<Content> requires) {
        /** Keeps its own copy. */
        public Outcome {
            requires = List.copyOf(requires);
        }
    }

    /** The step of that id, or an exception that names it. */
    public Step step(String id) {
        return get(steps.stream().filter(step -> step.id().equals(id)).findFirst(), "step", id);
    }

    /** The state of that id. */
    public State state(String id) {
        return get(states.stream().filter(state -> state.id().equals(id)).findFirst(), "state", id);
    }

    /** The field of that id. */
    public Field field(String id) {
        return get(fields.stream().filter(field -> field.id().equals(id)).findFirst(), "field", id);
    }

    /** The outcome of that id. */
    public Outcome outcome(String id) {
        return get(outcomes.stream().filter(outcome -> outcome.id().equals(id)).findFirst(), "outcome", id);
    }

    /** The role of that id. */
    public Role role(String id) {
        return get(roles.stream().filter(role -> role.id().equals(id)).findFirst(), "role", id);
    }

    /** The steps that may be taken from a state, in the order of the file. */
    public List<Step> listSteps(String state) {
        return steps.stream().filter(step -> step.from().contains(state)).toList();
    }

    /** All fields of a step, in the order of its form: required ones first. */
    public List<Field> listFields(Step step) {
        var all = new ArrayList<String>(step.required());
        all.addAll(step.optional());
        return all.stream().map(this::field).toList();
    }

    private <T> T get(Optional<T> found, String what, String name) {
        return found.orElseThrow(() -> new IllegalArgumentException(
                "Procedure " + id + " version " + version + " has no " + what + " '" + name + "'."));
    }
}
