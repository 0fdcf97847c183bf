package eu.schakel.timelimits;

import java.time.temporal.Temporal;
import java.util.List;

/** What one reading of the law gives. */
record Outcome(Temporal rawEnd, Temporal end, List<Step> steps) {
    Outcome {
        steps = List.copyOf(steps);
    }
}
