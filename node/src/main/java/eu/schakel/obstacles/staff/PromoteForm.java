package eu.schakel.obstacles.staff;

import eu.schakel.dossier.Act;
import eu.schakel.dossier.Decision;
import eu.schakel.dossier.Ids;
import eu.schakel.dossier.Outcome;
import eu.schakel.dossier.Visibility;
import eu.schakel.obstacles.Commands.Report;
import eu.schakel.obstacles.Commands.TakeStep;
import eu.schakel.obstacles.FollowUpCode;
import eu.schakel.obstacles.Obstacle;
import eu.schakel.obstacles.Obstacles;
import eu.schakel.obstacles.Procedures;
import eu.schakel.obstacles.Reference;
import eu.schakel.portal.Definitions;
import eu.schakel.portal.Field;
import eu.schakel.portal.Preview;
import eu.schakel.portal.forms.Form;
import eu.schakel.portal.forms.Mistake;
import eu.schakel.portal.forms.Typed;
import eu.schakel.procedure.Procedure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes a cross-border file from a report: the file is submitted for its initiator, then the report says which file it became.
 *
 * @param signal the report
 * @param code makes the follow-up code of the file from the command
 */
record PromoteForm(Cases cases, Obstacle signal, Function<UUID, FollowUpCode> code, CaseWords words)
        implements Form<Map<String, String>> {
    private static final String SUBMIT = "submit";
    private static final String PROMOTE = "promote";
    private static final String OTHER = "other-case";

    /** What the report says already; who is involved and how, only the initiator can say. */
    static Typed initial(Obstacle signal) {
        var values = new HashMap<String, String>();
        Stream.of("problem", "area", "provision")
                .forEach(field -> signal.answer(field)
                        .ifPresent(answer -> values.put(field, answer.words().orEmpty())));
        signal.answer("email")
                .ifPresent(answer -> values.put("contact-email", answer.words().orEmpty()));
        return new Typed(values);
    }

    private Procedure file() {
        return cases.procedures().get(cases.procedures().newest(Procedures.CROSS_BORDER_FILE));
    }

    private Procedure own() {
        return cases.procedure(signal);
    }

    @Override
    public List<Field> fields(Typed typed) {
        var names = new HashSet<String>();
        var fields = new ArrayList<Field>();
        Stream.of(
                        eu.schakel.procedure.Form.of(file(), SUBMIT, words.locale()),
                        eu.schakel.procedure.Form.of(own(), PROMOTE, words.locale()))
                .flatMap(form -> Asked.fields(form, words).stream())
                .filter(field -> !field.name().equals(OTHER) && names.add(field.name()))
                .forEach(field -> fields.add(field.value(typed.text(field.name()))));
        return fields;
    }

    @Override
    public Map<String, String> command(Typed typed) {
        var values = new HashMap<>(typed.values());
        values.values().removeIf(String::isBlank);
        return values;
    }

    @Override
    public List<Mistake> mistakes(Typed typed, Map<String, String> command) {
        var errors = new HashMap<>(step(command, signal.reference()).errors(own(), words.locale()));
        errors.putAll(report(command).errors(file(), words.locale()));
        return fields(typed).stream()
                .filter(field -> errors.containsKey(field.name()))
                .map(field -> new Mistake(field.name(), String.valueOf(errors.get(field.name()))))
                .toList();
    }

    private Report report(Map<String, String> values) {
        return new Report(
                Procedures.CROSS_BORDER_FILE,
                SUBMIT,
                only(file(), SUBMIT, values),
                signal.language(),
                signal.channel(),
                signal.shared(),
                null);
    }

    private TakeStep step(Map<String, String> values, String reference) {
        var all = new HashMap<>(only(own(), PROMOTE, values));
        all.put(OTHER, reference);
        return new TakeStep(PROMOTE, all, null);
    }

    private static Map<String, String> only(Procedure procedure, String step, Map<String, String> values) {
        var all = new HashMap<String, String>();
        for (var field : procedure.listFields(procedure.step(step))) {
            var value = values.get(field.id());
            if (value != null) {
                all.put(field.id(), value);
            }
        }
        return all;
    }

    @Override
    public Preview preview(Map<String, String> command) {
        var kept = rows(command, true);
        var said = rows(command, false);
        return new Shown(cases, words)
                .ours(kept)
                .reporter(said)
                .partner(signal.shared() ? said : List.of())
                .everybody(List.of())
                .preview();
    }

    private List<Definitions.Row> rows(Map<String, String> command, boolean isKept) {
        var rows = new ArrayList<Definitions.Row>();
        for (var procedure : List.of(file(), own())) {
            var step = procedure.step(procedure.id().equals(Procedures.CROSS_BORDER_FILE) ? SUBMIT : PROMOTE);
            for (var field : procedure.listFields(step)) {
                var value = command.get(field.id());
                var label = field.label().in(words.locale());
                boolean isNew = rows.stream().noneMatch(row -> row.term().equals(label));
                if (value != null && isNew && (field.visibility() == Visibility.INTERNAL) == isKept) {
                    rows.add(new Definitions.Row(label, words.value(field, value.strip())));
                }
            }
        }
        return rows;
    }

    /** The report first says that it moved when the file is there; sent again, what is done stays done. */
    @Override
    public Outcome send(Act act, Map<String, String> command) {
        var now = cases.reads().findByReference(signal.reference()).orElseThrow(Cases::notFound);
        if (act.seen().isPresent() && act.seen().getAsLong() != now.version() && isOpen(now.obstacle())) {
            return new Outcome.Stale(act.seen().getAsLong(), now.version());
        }
        var made = code.apply(act.command());
        var reported = cases.obstacles().report(with(act, act.command(), OptionalLong.empty()), made, report(command));
        if (reported instanceof Outcome.Refused || reported instanceof Outcome.Stale) {
            return reported;
        }
        return cases.obstacles()
                .step(
                        with(act, Ids.named(act.command(), PROMOTE), act.seen()),
                        signal.dossier(),
                        step(command, Reference.of(Obstacles.dossierOf(made))));
    }

    private boolean isOpen(Obstacle obstacle) {
        return obstacle.outcome().isEmpty();
    }

    private static Act with(Act act, UUID command, OptionalLong seen) {
        return new Act(command, act.side(), act.organisation(), act.role(), act.person(), act.language(), seen);
    }

    @Override
    public Mistake refused(Decision.Refusal why) {
        return words.mistake(why);
    }
}
