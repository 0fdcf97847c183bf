package eu.schakel.procedure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** States from left to right by how many steps they lie from the beginning, and steps from top to bottom by where they leave. */
record Layers(List<Procedure.State> states, List<Procedure.Step> steps) {
    static Layers of(Procedure procedure) {
        var distances = distances(procedure);
        var states = new ArrayList<>(procedure.states());
        // Final states stand at the end, however soon they can be reached; equal ones keep the order of the file.
        states.sort(Comparator.comparing(Procedure.State::isFinal)
                .thenComparingInt(state -> distances.getOrDefault(state.id(), 0)));
        var ids = states.stream().map(Procedure.State::id).toList();
        var steps = new ArrayList<>(procedure.steps());
        steps.sort(Comparator.comparingInt(
                step -> step.from().stream().mapToInt(ids::indexOf).min().orElse(-1)));
        return new Layers(List.copyOf(states), List.copyOf(steps));
    }

    int column(String state) {
        return states.stream().map(Procedure.State::id).toList().indexOf(state);
    }

    private static Map<String, Integer> distances(Procedure procedure) {
        var distances = new HashMap<String, Integer>();
        procedure.steps().stream().filter(Procedure.Step::opens).forEach(step -> distances.put(step.to(), 0));
        for (int layer = 0; layer < procedure.states().size(); layer++) {
            for (var step : procedure.steps()) {
                for (var from : step.from()) {
                    if (distances.getOrDefault(from, -1) == layer) {
                        distances.putIfAbsent(step.to(), layer + 1);
                    }
                }
            }
        }
        return distances;
    }
}
