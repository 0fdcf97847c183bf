package eu.schakel.agreements.declaration;

import eu.schakel.files.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A declaration file or its source has mistakes; all that could be found are named. */
public final class DeclarationException extends RuntimeException {
    private final transient List<Problem> problems;

    /** @param problems at least one */
    public DeclarationException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Every mistake, in order of file and line. */
    public List<Problem> problems() {
        return problems;
    }
}
