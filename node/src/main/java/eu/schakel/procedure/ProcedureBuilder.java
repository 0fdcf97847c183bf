package eu.schakel.procedure;

import eu.schakel.dossier.Visibility;
import eu.schakel.timelimits.HolidayCalendar;
import eu.schakel.timelimits.Length;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the records from a file that was found right. */
final class ProcedureBuilder {
    private ProcedureBuilder() {}

    static Procedure build(At file) {
        return new Procedure(
                file.text("procedure"),
                file.node().path("version").asInt(),
                file.text("legalBasis"),
                words(file.get("title")),
                each(
                        file,
                        "roles",
                        role -> new Procedure.Role(role.text("id"), role.text("side"), words(role.get("name")))),
                each(
                        file,
                        "states",
                        state ->
                                new Procedure.State(state.text("id"), state.flag("final"), words(state.get("public")))),
                each(file, "fields", ProcedureBuilder::field),
                each(file, "steps", ProcedureBuilder::step),
                each(file, "limits", ProcedureBuilder::limit),
                each(file, "targets", ProcedureBuilder::target),
                each(
                        file,
                        "outcomes",
                        outcome -> new Procedure.Outcome(
                                outcome.text("id"),
                                words(outcome.get("name")),
                                outcome.texts("requires").stream()
                                        .map(Content::of)
                                        .toList())));
    }

    private static Procedure.Field field(At field) {
        var type = FieldType.of(field.text("type"));
        return new Procedure.Field(
                field.text("id"),
                type,
                Visibility.of(field.text("visibility")),
                words(field.get("label")),
                words(field.get("help")),
                field.node().path("max").asInt(type.maxChars()),
                field.flag("withoutSpaces"),
                each(field, "choices", choice -> new Procedure.Choice(choice.text("id"), words(choice.get("name")))),
                field.has("content") ? Content.of(field.text("content")) : null);
    }

    private static Procedure.Step step(At step) {
        var limits = step.get("limits");
        return new Procedure.Step(
                step.text("id"),
                words(step.get("name")),
                step.texts("from"),
                step.text("to"),
                actor(step.get("by")),
                step.texts("fields"),
                step.texts("optional"),
                step.texts("dates"),
                new Procedure.Effects(
                        limits.texts("starts"),
                        limits.texts("ends"),
                        limits.texts("suspends"),
                        limits.texts("resumes"),
                        limits.texts("extends")),
                step.texts("outcomes"),
                step.flag("handsOver"));
    }

    private static Procedure.Limit limit(At limit) {
        var extension = limit.get("extension");
        return new Procedure.Limit(
                limit.text("id"),
                words(limit.get("name")),
                limit.text("row"),
                limit.text("within").equals(LimitCheck.AT_ONCE) ? null : Length.parse(limit.text("within")),
                limit.text("of"),
                calendar(limit.text("calendar")),
                limit.has("only") ? HolidayCalendar.of(limit.text("only")) : null,
                limit.text("again").equals("both"),
                limit.text("basis"),
                actor(limit.get("by")),
                words(limit.get("effect")),
                limit.has("extension")
                        ? new Procedure.Extension(
                                Length.parse(extension.text("within")), extension.text("row"), extension.text("basis"))
                        : null,
                limit.has("note") ? words(limit.get("note")) : null,
                limit.flag("verified"));
    }

    private static @Nullable HolidayCalendar calendar(String word) {
        return word.equals(LimitCheck.OF_ACTING_AUTHORITY) ? null : HolidayCalendar.of(word);
    }

    private static Procedure.Target target(At target) {
        return new Procedure.Target(
                target.text("id"),
                words(target.get("name")),
                Length.parse(target.text("within")).amount(),
                target.text("from"),
                target.text("to"),
                actor(target.get("by")));
    }

    private static Procedure.Actor actor(At by) {
        return new Procedure.Actor(by.text("role"), by.text("side"));
    }

    private static Words words(At words) {
        var byLanguage = new LinkedHashMap<String, String>();
        Words.LANGUAGES.forEach(
                language -> byLanguage.put(language, words.text(language).strip()));
        return new Words(byLanguage);
    }

    private static <T> List<T> each(At parent, String list, Function<At, T> make) {
        return parent.items(list).stream().map(make).toList();
    }
}
