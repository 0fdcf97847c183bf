package eu.schakel.procedure;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every id is given once, and every name that is used was given. */
final class NameCheck {
    private final At file;

    NameCheck(Tree tree) {
        this.file = tree.at("");
    }

    /** The lists of which the items have ids. */
    static final List<String> LISTS = List.of("roles", "states", "fields", "steps", "limits", "targets", "outcomes");

    void check() {
        LISTS.forEach(list -> unique(file.items(list), new HashSet<>()));
        var clocks = new HashSet<String>(ids("limits"));
        for (var target : file.items("targets")) {
            if (clocks.contains(target.text("id"))) {
                target.get("id").wrong("a limit has that id too; steps name both, so ids differ");
            }
        }
        file.items("fields").forEach(field -> unique(field.items("choices"), new HashSet<>()));
        file.items("steps").forEach(this::step);
        for (var limit : file.items("limits")) {
            known(limit.get("of"), facts(), "fact or step");
            actor(limit.get("by"));
        }
        for (var target : file.items("targets")) {
            known(target.get("from"), facts(), "fact or step");
            known(target.get("to"), facts(), "fact or step");
            actor(target.get("by"));
        }
    }

    private void step(At step) {
        if (Procedure.FACTS.contains(step.text("id"))) {
            step.get("id").wrong("that is the name of a fact; limits could mean either");
        }
        step.items("from").forEach(state -> known(state, ids("states"), "state"));
        known(step.get("to"), ids("states"), "state");
        actor(step.get("by"));
        step.items("fields").forEach(field -> known(field, ids("fields"), "field"));
        for (var field : step.items("optional")) {
            known(field, ids("fields"), "field");
            if (step.texts("fields").contains(field.text())) {
                field.wrong("the step asks it already as required; keep one");
            }
        }
        step.items("outcomes").forEach(outcome -> known(outcome, ids("outcomes"), "outcome"));
        var clocks = new LinkedHashSet<String>(ids("limits"));
        clocks.addAll(ids("targets"));
        for (var effect : List.of("starts", "ends", "suspends", "resumes")) {
            step.get("limits").items(effect).forEach(limit -> known(limit, clocks, "limit or target"));
        }
        step.get("limits").items("extends").forEach(limit -> known(limit, ids("limits"), "limit"));
    }

    private void actor(At by) {
        known(by.get("role"), ids("roles"), "role");
        file.items("roles").stream()
                .filter(role -> role.text("id").equals(by.text("role")))
                .filter(role -> !by.text("side").isEmpty() && !role.text("side").equals(by.text("side")))
                .findFirst()
                .ifPresent(role -> by.get("side")
                        .wrong("the role " + role.text("id") + " stands at the side " + role.text("side")));
    }

    private Set<String> facts() {
        var facts = new LinkedHashSet<String>();
        file.items("steps").forEach(step -> facts.addAll(step.texts("dates")));
        facts.addAll(ids("steps"));
        return facts;
    }

    private Set<String> ids(String list) {
        var ids = new LinkedHashSet<String>();
        file.items(list).forEach(item -> ids.add(item.text("id")));
        ids.remove("");
        return ids;
    }

    private static void known(At name, Collection<String> known, String what) {
        if (!name.text().isEmpty() && !known.contains(name.text())) {
            name.wrong("there is no such " + what + "; expected one of " + String.join(", ", known));
        }
    }

    private static void unique(List<At> items, Set<String> seen) {
        for (var item : items) {
            if (!item.text("id").isEmpty() && !seen.add(item.text("id"))) {
                item.get("id").wrong("an earlier one has that id; ids are unique");
            }
        }
    }
}
