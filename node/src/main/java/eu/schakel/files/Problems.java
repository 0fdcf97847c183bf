package eu.schakel.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects the mistakes of one file, so that all are named at once. */
public final class Problems {
    /** A file of another kind would fill screens; after this many the rest is only counted. */
    private static final int MAX_SHOWN = 500;

    private final String file;
    /** A field that two checks look at is wrong once. */
    private final Set<Problem> found = new LinkedHashSet<>();

    private int left;

    /** @param file as it was named */
    public Problems(String file) {
        this.file = file;
    }

    /** A mistake where a node begins. */
    public void add(Node at, String field, String message) {
        int line = at.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        int column = at.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
        add(line, column, field, message);
    }

    /** A mistake at a place, both from 1. */
    public void add(int line, int column, String field, String message) {
        if (found.size() < MAX_SHOWN) {
            found.add(new Problem(file, line, column, field, message));
        } else {
            left++;
        }
    }

    /** Whether nothing was wrong so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Every mistake, in order of line. */
    public List<Problem> list() {
        var sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
        if (left > 0) {
            sorted.add(new Problem(file, 1, 1, "", "there are " + left + " mistakes more; mend these first"));
        }
        return sorted;
    }
}
