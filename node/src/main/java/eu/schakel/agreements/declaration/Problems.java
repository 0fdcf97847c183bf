package eu.schakel.agreements.declaration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects the mistakes of one file. */
final class Problems {
    /** A file that is no declaration at all would fill screens; after this many the rest is only counted. */
    private static final int MAX_SHOWN = 500;

    private final String file;
    /** A field that two checks look at is wrong once. */
    private final Set<Problem> found = new LinkedHashSet<>();

    private int left;

    Problems(String file) {
        this.file = file;
    }

    void add(Node at, String field, String message) {
        int line = at.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        int column = at.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
        add(line, column, field, message);
    }

    void add(int line, int column, String field, String message) {
        if (found.size() < MAX_SHOWN) {
            found.add(new Problem(file, line, column, field, message));
        } else {
            left++;
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Problem> list() {
        var sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        if (left > 0) {
            sorted.add(new Problem(file, 1, 1, "", "there are " + left + " mistakes more; mend these first"));
        }
        return sorted;
    }

    /** Throws all of them, if there are any. */
    void throwIfAny() {
        if (!isEmpty()) {
            throw new DeclarationException(list());
        }
    }
}
