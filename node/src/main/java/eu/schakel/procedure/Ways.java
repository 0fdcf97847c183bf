package eu.schakel.procedure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The ways through the states: each can be reached, and from each a dossier can come to an end. */
final class Ways {
    private final List<At> states;
    private final List<At> steps;

    Ways(Tree tree) {
        var file = tree.at("");
        this.states = file.items("states");
        this.steps = file.items("steps");
    }

    void check() {
        if (steps.isEmpty() || states.isEmpty()) {
            return;
        }
        var finals = ids(states.stream().filter(state -> state.flag("final")).toList());
        for (var step : steps) {
            for (var from : step.items("from")) {
                if (finals.contains(from.text())) {
                    from.wrong("that state is final, so no step leads out of it; take away 'final' or this step");
                }
            }
        }
        if (steps.stream().noneMatch(step -> step.items("from").isEmpty())) {
            steps.getFirst()
                    .problem("and every other step has a 'from', so no dossier can begin; one step must have none");
            return;
        }
        var reached = reached();
        var ending = ending(finals);
        for (var state : states) {
            var id = state.get("id");
            if (!reached.contains(id.text())) {
                id.wrong("no row of steps leads here from a step that opens a dossier; add a step to it or remove it");
            } else if (!ending.contains(id.text())) {
                id.wrong("no final state can be reached from here, so a dossier would go round for ever. Steps may lead"
                        + " round (ask, answer, ask) where somebody decides each turn, as long as one leads to an end");
            }
        }
    }

    private Set<String> reached() {
        var reached = new HashSet<String>();
        steps.stream().filter(step -> step.items("from").isEmpty()).forEach(step -> reached.add(step.text("to")));
        while (steps.stream()
                .anyMatch(step ->
                        step.texts("from").stream().anyMatch(reached::contains) && reached.add(step.text("to")))) {
            // Each turn adds a state; when none is added all ways were followed.
        }
        return reached;
    }

    private Set<String> ending(Set<String> finals) {
        var ending = new HashSet<String>(finals);
        while (steps.stream().anyMatch(step -> ending.contains(step.text("to")) && ending.addAll(step.texts("from")))) {
            // The same, backwards.
        }
        return ending;
    }

    private static Set<String> ids(List<At> items) {
        var ids = new HashSet<String>();
        items.forEach(item -> ids.add(item.text("id")));
        return ids;
    }
}
