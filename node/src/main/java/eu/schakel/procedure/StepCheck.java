package eu.schakel.procedure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a step asks and decides fits together: a decision says what the law wants said. */
final class StepCheck {
    private final At file;

    StepCheck(Tree tree) {
        this.file = tree.at("");
    }

    void check() {
        file.items("fields").forEach(this::field);
        file.items("steps").forEach(this::decision);
        closings();
        unused("outcomes", used("outcomes"), "no step decides so; name it in a step or leave it out");
        var asked = used("fields");
        asked.addAll(used("optional"));
        unused("fields", asked, "no step asks it; name it in a step or leave it out");
    }

    private void field(At field) {
        boolean isChoice = field.text("type").equals("choice");
        if (isChoice && field.items("choices").isEmpty()) {
            field.problem("is a choice without choices; list at least two");
        }
        if (!isChoice && field.has("choices")) {
            field.get("choices").problem("belong to a field of type choice only");
        }
        boolean isText = List.of("text", "long-text").contains(field.text("type"));
        for (var name : List.of("max", "withoutSpaces")) {
            if (!isText && field.has(name)) {
                field.get(name).problem("belongs to a text or long-text only; other types have their own length");
            }
        }
    }

    /** Each required content of each outcome must be a required field of the step that decides. */
    private void decision(At step) {
        Set<String> said = new HashSet<>();
        for (var field : file.items("fields")) {
            if (step.texts("fields").contains(field.text("id"))) {
                said.add(field.text("content"));
            }
        }
        for (var given : step.items("outcomes")) {
            for (var outcome : file.items("outcomes")) {
                if (!outcome.text("id").equals(given.text())) {
                    continue;
                }
                outcome.texts("requires").stream()
                        .filter(content -> !said.contains(content))
                        .forEach(content -> given.wrong("that outcome must say '" + content
                                + "', and no required field of this step has that content"));
            }
        }
    }

    /** A final state is entered by a decision, or from a state that only decisions lead to. */
    private void closings() {
        for (var state : file.items("states")) {
            if (!state.flag("final")) {
                continue;
            }
            for (var step : file.items("steps")) {
                if (step.text("to").equals(state.text("id"))
                        && step.items("outcomes").isEmpty()
                        && !step.texts("from").stream().allMatch(this::isDecided)) {
                    step.problem("closes without an outcome; name its outcomes, or let it come after a decision");
                }
            }
        }
    }

    private boolean isDecided(String state) {
        var entering = file.items("steps").stream()
                .filter(step -> step.text("to").equals(state))
                .filter(step -> !step.texts("from").equals(List.of(state)))
                .toList();
        return !entering.isEmpty()
                && entering.stream().noneMatch(step -> step.items("outcomes").isEmpty());
    }

    private Set<String> used(String list) {
        var used = new HashSet<String>();
        file.items("steps").forEach(step -> used.addAll(step.texts(list)));
        return used;
    }

    private void unused(String list, Set<String> used, String message) {
        for (var item : file.items(list)) {
            if (!item.text("id").isEmpty() && !used.contains(item.text("id"))) {
                item.get("id").wrong(message);
            }
        }
    }
}
