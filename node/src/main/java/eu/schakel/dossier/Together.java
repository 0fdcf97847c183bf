package eu.schakel.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Writes that go to the database as one statement, for each statement costs a round trip. None sees what another wrote, and in which
 * order they are done is not said.
 */
final class Together {
    private final List<String> writes = new ArrayList<>();
    private final List<@Nullable Object> arguments = new ArrayList<>();

    Together and(String write, @Nullable Object... values) {
        writes.add(write);
        arguments.addAll(Arrays.asList(values));
        return this;
    }

    Together and(Together others) {
        writes.addAll(others.writes);
        arguments.addAll(others.arguments);
        return this;
    }

    void run(DSLContext sql) {
        var statement = new StringBuilder();
        for (int i = 0; i < writes.size() - 1; i++) {
            statement
                    .append(i == 0 ? "with w" : ", w")
                    .append(i)
                    .append(" as (")
                    .append(writes.get(i))
                    .append(')');
        }
        statement.append(' ').append(writes.getLast());
        sql.execute(statement.toString(), arguments.toArray());
    }
}
