package eu.schakel.testing;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Looks into tables: one line of text for each row, its values with a space between, as PostgreSQL shows them. */
public final class Rows {
    private Rows() {}

    /** The rows that the application sees. */
    public static List<String> of(Database database, String query, Object... arguments) {
        return of(database, Access.APPLICATION, query, arguments);
    }

    /** The rows that a role sees; what it may not see is an exception. */
    public static List<String> of(Database database, Access access, String query, Object... arguments) {
        return database.in(access, sql -> sql.fetch(query, arguments))
                .map(row -> Arrays.stream(row.intoArray()).map(String::valueOf).collect(Collectors.joining(" ")));
    }

    /** How many rows a table has. */
    public static long count(Database database, String table) {
        return Long.parseLong(of(database, "select count(*) from " + table).getFirst());
    }
}
