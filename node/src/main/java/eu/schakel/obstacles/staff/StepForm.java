package eu.schakel.obstacles.staff;

import eu.schakel.dossier.Act;
import eu.schakel.dossier.Decision;
import eu.schakel.dossier.Outcome;
import eu.schakel.dossier.Visibility;
import eu.schakel.obstacles.Commands.TakeStep;
import eu.schakel.obstacles.Obstacle;
import eu.schakel.obstacles.Reference;
import eu.schakel.portal.DateInput;
import eu.schakel.portal.Definitions;
import eu.schakel.portal.Field;
import eu.schakel.portal.Preview;
import eu.schakel.portal.forms.Form;
import eu.schakel.portal.forms.Mistake;
import eu.schakel.portal.forms.Typed;
import eu.schakel.procedure.FieldType;
import eu.schakel.procedure.Procedure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** One step of a procedure, as its declaration asks it. */
record StepForm(Cases cases, Obstacle obstacle, Procedure procedure, Procedure.Step step, CaseWords words)
        implements Form<TakeStep> {
    static final String DAY = "day";

    /** Fields that name another dossier. */
    private static final List<String> OTHERS = List.of("other-case", "other-file");

    /** What stands in the form at first: today, and a dossier that was chosen from the similar ones. */
    static Typed initial(Procedure procedure, Procedure.Step step, String other, CaseWords words, LocalDate today) {
        var values = new HashMap<String, String>();
        values.put(DAY, words.date(today));
        if (!other.isEmpty()) {
            procedure.listFields(step).stream()
                    .map(Procedure.Field::id)
                    .filter(OTHERS::contains)
                    .forEach(field -> values.put(field, other));
        }
        return new Typed(values);
    }

    @Override
    public List<Field> fields(Typed typed) {
        var fields = new ArrayList<>(
                Asked.fields(eu.schakel.procedure.Form.of(procedure, step.id(), words.locale()), words));
        fields.add(Field.of(DAY, words.get("field.day"), new Field.Day()).hint(words.get("field.day.hint")));
        return fields.stream()
                .map(field -> field.value(typed.text(field.name())))
                .toList();
    }

    @Override
    public TakeStep command(Typed typed) {
        var values = new HashMap<String, String>();
        typed.values().forEach((name, value) -> {
            if (!name.equals(DAY) && !value.isBlank()) {
                values.put(name, asKept(name, value));
            }
        });
        return new TakeStep(step.id(), values, typed.date(DAY));
    }

    /** Days and numbers of dossiers are taken in any usual way of writing. */
    private String asKept(String name, String value) {
        boolean isDay = procedure.listFields(step).stream()
                .anyMatch(field -> field.id().equals(name) && field.type() == FieldType.DATE);
        if (isDay) {
            return DateInput.parse(value).map(LocalDate::toString).orElse(value);
        }
        return OTHERS.contains(name) ? Reference.find(value).orElse(value) : value;
    }

    @Override
    public List<Mistake> mistakes(Typed typed, TakeStep command) {
        var mistakes = new ArrayList<Mistake>();
        var errors = command.errors(procedure, words.locale());
        fields(typed).stream()
                .filter(field -> errors.containsKey(field.name()))
                .forEach(field -> mistakes.add(new Mistake(field.name(), String.valueOf(errors.get(field.name())))));
        if (typed.date(DAY) == null) {
            mistakes.add(new Mistake(DAY, words.get("error.day")));
        }
        OTHERS.stream()
                .filter(name -> command.values().containsKey(name) && !errors.containsKey(name))
                .flatMap(name ->
                        otherMistake(name, String.valueOf(command.values().get(name))).stream())
                .forEach(mistakes::add);
        return mistakes;
    }

    /** The other dossier must be there, be another, and not have been merged into this one. */
    private Optional<Mistake> otherMistake(String name, String reference) {
        var other = cases.reads().findByReference(reference).map(found -> found.obstacle());
        if (other.isEmpty()) {
            return Optional.of(new Mistake(name, words.get("error.other.unknown", "reference", reference)));
        }
        boolean isMergedHere = OTHERS.stream()
                .flatMap(field -> other.get().answer(field).stream())
                .anyMatch(answer -> answer.words().orEmpty().equals(obstacle.reference()));
        if (reference.equals(obstacle.reference()) || isMergedHere) {
            return Optional.of(new Mistake(name, words.get("error.other.circle", "reference", reference)));
        }
        return Optional.empty();
    }

    @Override
    public Preview preview(TakeStep command) {
        var said = said(command);
        var shown = new Shown(cases, words).ours(kept(command));
        if (obstacle.intake().equals(cases.self())) {
            shown.reporter(forReporter(said));
        }
        var partner = new ArrayList<Definitions.Row>();
        partner.add(new Definitions.Row(words.get("shown.step"), step.name().in(words.locale())));
        partner.addAll(said);
        partner.add(new Definitions.Row(words.get("field.day"), day(command)));
        return shown.partner(partner).everybody(forEverybody(command)).preview();
    }

    /** What is filled in and not internal, the outcome first. */
    private List<Definitions.Row> said(TakeStep command) {
        return rows(command, Visibility.SHARED, Visibility.PUBLIC);
    }

    private List<Definitions.Row> kept(TakeStep command) {
        return rows(command, Visibility.INTERNAL);
    }

    private List<Definitions.Row> rows(TakeStep command, Visibility... visible) {
        var rows = new ArrayList<Definitions.Row>();
        if (!List.of(visible).contains(Visibility.INTERNAL)) {
            outcome(command).ifPresent(name -> rows.add(new Definitions.Row(words.get("shown.outcome"), name)));
        }
        for (var field : procedure.listFields(step)) {
            var value = command.values().get(field.id());
            if (value != null && List.of(visible).contains(field.visibility())) {
                rows.add(new Definitions.Row(field.label().in(words.locale()), words.value(field, value.strip())));
            }
        }
        return rows;
    }

    private Optional<String> outcome(TakeStep command) {
        var only = step.outcomes().size() == 1 ? step.outcomes().getFirst() : null;
        return Optional.ofNullable(command.values().getOrDefault(eu.schakel.procedure.Form.OUTCOME, only))
                .map(id -> procedure.outcome(id).name().in(words.locale()));
    }

    private String day(TakeStep command) {
        return command.day() == null ? "" : words.date(command.day());
    }

    private List<Definitions.Row> forReporter(List<Definitions.Row> said) {
        var rows = new ArrayList<Definitions.Row>();
        rows.add(new Definitions.Row(words.get("shown.standing"), standing()));
        rows.addAll(said);
        rows.add(new Definitions.Row(words.get("shown.mail"), words.get("mail." + mail())));
        return rows;
    }

    /** Only what is true: a mail needs an address, and a node that sends. */
    private String mail() {
        if (obstacle.answer("email").or(() -> obstacle.answer("contact-email")).isEmpty()) {
            return "no-address";
        }
        return cases.mails().test(obstacle) ? "goes-out" : "not-sent";
    }

    private String standing() {
        return procedure.state(step.to()).publicWord().in(words.locale());
    }

    private List<Definitions.Row> forEverybody(TakeStep command) {
        if (!obstacle.published()) {
            return List.of();
        }
        var rows = new ArrayList<Definitions.Row>();
        rows.add(new Definitions.Row(words.get("shown.standing"), standing()));
        outcome(command).ifPresent(name -> rows.add(new Definitions.Row(words.get("shown.outcome"), name)));
        return rows;
    }

    @Override
    public Outcome send(Act act, TakeStep command) {
        return cases.obstacles().step(act, obstacle.dossier(), command);
    }

    @Override
    public Mistake refused(Decision.Refusal why) {
        return words.mistake(why);
    }

    /** What must be filled in before it can end, by name. */
    static List<String> required(Procedure procedure, Procedure.Step step, CaseWords words) {
        var labels = new ArrayList<String>();
        if (step.outcomes().size() > 1) {
            labels.add(words.get("shown.outcome").toLowerCase(words.locale()));
        }
        step.required()
                .forEach(field -> labels.add(procedure.field(field).label().in(words.locale())));
        return labels;
    }
}
