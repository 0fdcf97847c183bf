package eu.schakel.procedure;

import eu.schakel.files.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** The file of a procedure has mistakes; all that could be found are named. */
public final class ProcedureException extends RuntimeException {
    private final transient List<Problem> problems;

    /** @param problems at least one */
    public ProcedureException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Every mistake, in order of line. */
    public List<Problem> problems() {
        return problems;
    }
}
