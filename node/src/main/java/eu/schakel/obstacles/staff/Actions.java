package eu.schakel.obstacles.staff;

import eu.schakel.identity.Person;
import eu.schakel.obstacles.AdviceKind;
import eu.schakel.obstacles.Commands;
import eu.schakel.obstacles.Commands.AskAdvice;
import eu.schakel.obstacles.Commands.DraftSummary;
import eu.schakel.obstacles.Commands.EndPriority;
import eu.schakel.obstacles.Commands.FieldError;
import eu.schakel.obstacles.Obstacle;
import eu.schakel.obstacles.Theme;
import eu.schakel.portal.Definitions;
import eu.schakel.portal.Field;
import eu.schakel.portal.Preview;
import eu.schakel.portal.forms.Mistake;
import eu.schakel.portal.forms.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms of what people do with a dossier apart from the steps of its procedure. */
final class Actions {
    private static final int ROWS = 6;
    private static final Pattern COMMAS = Pattern.compile("[\\s,;]+");
    private static final Pattern AREA = Pattern.compile("[A-Z]{2}[0-9A-Z]{0,3}");
    private static final Pattern AGREEMENT = Pattern.compile("[a-z0-9-]{1,80}/[a-z0-9-]{1,80}");

    private final Cases cases;

    Actions(Cases cases) {
        this.cases = cases;
    }

    /** A form with what stands in it at first. */
    record Opening(ActionForm form, Typed initial) {}

    /** @param about the question that is answered, when one is */
    Opening open(Action action, Obstacle obstacle, @Nullable String about, CaseWords words) {
        return switch (action) {
            case ASSIGN -> assign(obstacle, words);
            case NOTE -> note(obstacle, words);
            case ADVICE -> advice(obstacle, words);
            case ANSWER -> answer(obstacle, Cases.id(about), words);
            case DRAFT -> draft(obstacle, words);
            case PUBLISH -> publish(obstacle, words);
            case ADOPT -> adopt(obstacle, words);
            case END -> end(obstacle, words);
        };
    }

    private Opening assign(Obstacle obstacle, CaseWords words) {
        var people = cases.identity().listColleagues(cases.self());
        var options = new ArrayList<Field.Option>();
        people.forEach(person -> options.add(new Field.Option(person.id().toString(), person.name())));
        options.add(new Field.Option(CaseQuery.NOBODY, words.get("assign.nobody")));
        var names = people.stream().map(Person::name).toList();
        var now = obstacle.inside().assignedTo().map(UUID::toString).orElse(CaseQuery.NOBODY);
        return new Opening(
                new ActionForm(
                        words,
                        List.of(Field.of("to", words.get("field.to"), new Field.Radios(options))),
                        typed -> options.stream().anyMatch(one -> one.value().equals(typed.text("to")))
                                ? List.of()
                                : List.of(new Mistake("to", words.get("error.to", "names", String.join(", ", names)))),
                        typed -> new Shown(cases, words)
                                .ours(List.of(row("field.to", name(options, typed.text("to")), words)))
                                .partner(List.of())
                                .everybody(List.of())
                                .preview(),
                        (act, typed) -> cases.obstacles()
                                .assign(
                                        act,
                                        obstacle.dossier(),
                                        typed.text("to").equals(CaseQuery.NOBODY)
                                                ? null
                                                : UUID.fromString(typed.text("to")))),
                new Typed(Map.of("to", now)));
    }

    private static String name(List<Field.Option> options, String value) {
        return options.stream()
                .filter(one -> one.value().equals(value))
                .map(Field.Option::text)
                .findFirst()
                .orElse(value);
    }

    private Opening note(Obstacle obstacle, CaseWords words) {
        return new Opening(
                new ActionForm(
                        words,
                        List.of(area("note", words).hint(words.get("field.note.hint"))),
                        typed -> mistakes(Commands.errors("note", typed.text("note")), words),
                        typed -> new Shown(cases, words)
                                .ours(rows(typed, words, "note"))
                                .partner(List.of())
                                .everybody(List.of())
                                .preview(),
                        (act, typed) -> cases.obstacles().note(act, obstacle.dossier(), typed.text("note"))),
                Typed.NOTHING);
    }

    private Opening advice(Obstacle obstacle, CaseWords words) {
        var kinds = Stream.of(AdviceKind.values())
                .map(kind -> new Field.Option(kind.word(), words.desk("advice." + kind.word())))
                .toList();
        return new Opening(
                new ActionForm(
                        words,
                        List.of(
                                Field.of("kind", words.get("field.kind"), new Field.Radios(kinds)),
                                Field.line("of", words.get("field.of")).hint(words.get("field.of.hint")),
                                area("question", words)),
                        typed -> {
                            var mistakes = new ArrayList<Mistake>();
                            if (AdviceKind.find(typed.text("kind")).isEmpty()) {
                                mistakes.add(new Mistake("kind", words.get("error.kind")));
                            }
                            mistakes.addAll(mistakes(ask(typed).errors(), words));
                            return mistakes;
                        },
                        typed -> shared(
                                Stream.concat(
                                                Stream.of(row("field.kind", name(kinds, typed.text("kind")), words)),
                                                rows(typed, words, "of", "question").stream())
                                        .toList(),
                                words),
                        (act, typed) -> cases.obstacles().ask(act, obstacle.dossier(), ask(typed))),
                Typed.NOTHING);
    }

    private static AskAdvice ask(Typed typed) {
        return new AskAdvice(
                AdviceKind.find(typed.text("kind")).orElse(AdviceKind.AUTHORITY),
                typed.text("of"),
                typed.text("question"));
    }

    private Opening answer(Obstacle obstacle, UUID question, CaseWords words) {
        var asked = obstacle.advice().stream()
                .filter(one -> one.key().equals(question))
                .findFirst()
                .orElseThrow(Cases::notFound);
        return new Opening(
                new ActionForm(
                        words,
                        List.of(area("answer", words)
                                .hint(words.get(
                                        "field.answer.hint",
                                        "of",
                                        words.worded(asked.of()).text(),
                                        "question",
                                        words.worded(asked.question()).text()))),
                        typed -> mistakes(Commands.errors("answer", typed.text("answer")), words),
                        typed -> shared(rows(typed, words, "answer"), words),
                        (act, typed) ->
                                cases.obstacles().give(act, obstacle.dossier(), question, typed.text("answer"))),
                Typed.NOTHING);
    }

    private Opening draft(Obstacle obstacle, CaseWords words) {
        var themes = Stream.concat(
                        Stream.of(new Field.Option("", words.get("field.theme.choose"))),
                        Stream.of(Theme.values())
                                .map(theme -> new Field.Option(theme.word(), words.desk("theme." + theme.word()))))
                .toList();
        return new Opening(
                new ActionForm(
                        words,
                        List.of(
                                Field.line("title", words.get("field.title")),
                                area("summary", words).hint(words.get("field.summary.hint")),
                                Field.of("theme", words.get("field.theme"), new Field.Select(themes)),
                                Field.line("areas", words.get("field.areas")).hint(words.get("field.areas.hint")),
                                Field.line("agreements", words.get("field.agreements"))
                                        .hint(words.get("field.agreements.hint"))
                                        .optional()),
                        typed -> draftMistakes(typed, words),
                        typed -> new Shown(cases, words)
                                .ours(draftRows(summary(typed), words))
                                .partner(List.of())
                                .everybody(List.of())
                                .preview(),
                        (act, typed) -> cases.obstacles().draft(act, obstacle.dossier(), summary(typed))),
                before(obstacle));
    }

    /** A draft that waits is changed, not begun anew; else the areas that were reported. */
    private static Typed before(Obstacle obstacle) {
        var values = new HashMap<String, String>();
        obstacle.answer("area")
                .ifPresent(area -> values.put("areas", area.words().orEmpty()));
        var draft = obstacle.inside().draft();
        if (draft != null) {
            values.put("title", draft.title().orEmpty());
            values.put("summary", draft.summary().orEmpty());
            values.put("theme", draft.theme().word());
            values.put("areas", String.join(", ", draft.areas()));
            values.put("agreements", String.join(", ", draft.agreements()));
        }
        return new Typed(values);
    }

    private static DraftSummary summary(Typed typed) {
        return new DraftSummary(
                typed.text("title"),
                typed.text("summary"),
                Theme.find(typed.text("theme")).orElse(Theme.GOVERNANCE),
                parts(typed.text("areas").toUpperCase(Locale.ROOT)),
                parts(typed.text("agreements")));
    }

    private static List<String> parts(String text) {
        return COMMAS.splitAsStream(text.strip())
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static List<Mistake> draftMistakes(Typed typed, CaseWords words) {
        var command = summary(typed);
        var mistakes = new ArrayList<>(mistakes(command.errors(), words));
        if (Theme.find(typed.text("theme")).isEmpty()) {
            mistakes.add(new Mistake("theme", words.get("error.theme")));
        }
        wrong("areas", command.areas(), AREA, "error.areas", words).ifPresent(mistakes::add);
        wrong("agreements", command.agreements(), AGREEMENT, "error.agreements", words)
                .ifPresent(mistakes::add);
        return mistakes;
    }

    private static Optional<Mistake> wrong(
            String field, List<String> values, Pattern right, String key, CaseWords words) {
        return values.stream()
                .filter(value -> !right.matcher(value).matches())
                .findFirst()
                .map(value -> new Mistake(field, words.get(key, "value", value)));
    }

    private static List<Definitions.Row> draftRows(DraftSummary draft, CaseWords words) {
        return List.of(
                row("field.title", draft.title().strip(), words),
                row("field.summary", draft.summary().strip(), words),
                new Definitions.Row(
                        words.get("field.theme"),
                        words.desk("theme." + draft.theme().word())),
                row("field.areas", words.areas(draft.areas()), words),
                row("field.agreements", String.join(", ", draft.agreements()), words));
    }

    private Opening publish(Obstacle obstacle, CaseWords words) {
        var draft = obstacle.inside().draft();
        if (draft == null) {
            throw Cases.notFound();
        }
        var rows = draftRows(
                new DraftSummary(
                        words.worded(draft.title()).text(),
                        words.worded(draft.summary()).text(),
                        draft.theme(),
                        draft.areas(),
                        draft.agreements()),
                words);
        return new Opening(
                new ActionForm(
                        words,
                        List.of(),
                        typed -> List.of(),
                        typed -> new Shown(cases, words)
                                .everybody(changes(obstacle, rows, words))
                                .partner(rows)
                                .preview(),
                        (act, typed) -> cases.obstacles().publish(act, obstacle.dossier(), draft.event())),
                Typed.NOTHING);
    }

    /** What everybody will read, with what stood there before where it differs. */
    private List<Definitions.Row> changes(Obstacle obstacle, List<Definitions.Row> rows, CaseWords words) {
        var all = new ArrayList<>(rows);
        cases.open()
                .find(obstacle.reference(), cases.portal().clock().instant())
                .ifPresent(before -> {
                    all.add(row(
                            "shown.title-before", words.worded(before.title()).text(), words));
                    all.add(row(
                            "shown.summary-before",
                            words.worded(before.summary()).text(),
                            words));
                });
        return all;
    }

    private Opening adopt(Obstacle obstacle, CaseWords words) {
        return new Opening(
                new ActionForm(
                        words,
                        List.of(),
                        typed -> List.of(),
                        typed -> open(
                                List.of(new Definitions.Row(
                                        words.get("shown.priority"),
                                        words.side(cases.self()).name())),
                                words),
                        (act, typed) -> cases.obstacles().adopt(act, obstacle.dossier())),
                Typed.NOTHING);
    }

    private Opening end(Obstacle obstacle, CaseWords words) {
        var options = List.of(
                new Field.Option("yes", words.get("field.resolved.yes")),
                new Field.Option("no", words.get("field.resolved.no")));
        return new Opening(
                new ActionForm(
                        words,
                        List.of(
                                Field.of("resolved", words.get("field.resolved"), new Field.Radios(options)),
                                Field.line("decider", words.get("field.decider"))
                                        .hint(words.get("field.decider.hint")),
                                area("reasons", words)),
                        typed -> {
                            var mistakes = new ArrayList<Mistake>();
                            if (options.stream().noneMatch(one -> one.value().equals(typed.text("resolved")))) {
                                mistakes.add(new Mistake("resolved", words.get("error.resolved")));
                            }
                            mistakes.addAll(mistakes(ended(typed).errors(), words));
                            return mistakes;
                        },
                        typed -> open(
                                Stream.concat(
                                                Stream.of(row(
                                                        "field.resolved",
                                                        name(options, typed.text("resolved")),
                                                        words)),
                                                rows(typed, words, "decider", "reasons").stream())
                                        .toList(),
                                words),
                        (act, typed) -> cases.obstacles().end(act, obstacle.dossier(), ended(typed))),
                Typed.NOTHING);
    }

    private static EndPriority ended(Typed typed) {
        return new EndPriority(typed.text("resolved").equals("yes"), typed.text("decider"), typed.text("reasons"));
    }

    private Preview shared(List<Definitions.Row> rows, CaseWords words) {
        return new Shown(cases, words).partner(rows).everybody(List.of()).preview();
    }

    private Preview open(List<Definitions.Row> rows, CaseWords words) {
        return new Shown(cases, words).everybody(rows).partner(rows).preview();
    }

    private static Field area(String name, CaseWords words) {
        return Field.of(name, words.get("field." + name), new Field.Area(ROWS, Commands.MAX_SUMMARY_CHARS));
    }

    private static List<Definitions.Row> rows(Typed typed, CaseWords words, String... names) {
        return Stream.of(names)
                .map(name -> row("field." + name, typed.text(name).strip(), words))
                .toList();
    }

    private static Definitions.Row row(String key, String value, CaseWords words) {
        return new Definitions.Row(words.get(key), value);
    }

    private static List<Mistake> mistakes(List<FieldError> errors, CaseWords words) {
        return errors.stream()
                .map(error -> new Mistake(error.field(), words.desk("refused." + error.code())))
                .toList();
    }
}
