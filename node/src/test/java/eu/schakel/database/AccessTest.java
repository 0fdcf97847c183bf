package eu.schakel.database;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.testing.TestDatabases;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each role may read and write of every table there is: tried, and compared with what was meant. */
class AccessTest {
    private static final List<String> LOG_TABLES = List.of("checkpoint", "cosignature", "leaf", "log", "tile");

    @ParameterizedTest
    @EnumSource(Access.class)
    void aRoleCanDoWhatItIsForAndNoMore(Access access) {
        try (var database = TestDatabases.fresh()) {
            var tables = tables(database);
            assertThat(tables).hasSizeGreaterThan(40);
            var tried = new TreeMap<String, Set<String>>();
            var meant = new TreeMap<String, Set<String>>();
            for (var table : tables) {
                tried.put(table, tried(database, access, table));
                meant.put(table, new TreeSet<>(meant(access, table)));
            }
            assertThat(tried).isEqualTo(meant);
        }
    }

    @Test
    void readingCannotWriteEvenWhenItSaysSo() {
        try (var database = TestDatabases.fresh()) {
            assertThat(tryTo(database, Access.READING, "set transaction read write", "delete from open.event"))
                    .isFalse();
            assertThat(tryTo(database, Access.READING, "create table open.graffiti (word text)"))
                    .isFalse();
            assertThat(tryTo(database, Access.READING, "set role postgres")).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Access.class)
    void noRoleIsAnother(Access access) {
        try (var database = TestDatabases.fresh()) {
            var name = database.<String>in(
                    access, sql -> sql.fetchSingle("select current_database()").get(0, String.class));
            for (var other : Access.values()) {
                assertThat(tryTo(database, access, "set role " + other.roleIn(name)))
                        .as(other.name())
                        .isEqualTo(other == access);
            }
        }
    }

    /** The design: kernel.md, Schemas and roles. */
    private static Set<String> meant(Access access, String table) {
        var schema = table.substring(0, table.indexOf('.'));
        var name = table.substring(table.indexOf('.') + 1);
        var isLog = LOG_TABLES.contains(name);
        return switch (access) {
            case APPLICATION ->
                switch (schema) {
                    case "core", "outgoing", "open" -> Set.of("select", "insert", "update", "delete");
                    case "mirror" -> Set.of("select");
                    default -> Set.of();
                };
            case SENDING -> {
                var isReceipt = name.equals("checkpoint") || name.equals("cosignature");
                yield switch (schema) {
                    case "outgoing" -> isReceipt ? Set.of("select", "insert") : Set.of("select");
                    case "open" ->
                        isReceipt
                                ? Set.of("select", "insert")
                                : isLog || name.equals("event") ? Set.of("select") : Set.of();
                    default -> Set.of();
                };
            }
            case RECEIVING ->
                switch (schema) {
                    case "mirror" -> Set.of("select", "insert", "update");
                    case "open" -> isLog ? Set.of("select", "insert", "update") : Set.of();
                    default -> Set.of();
                };
            case READING -> schema.equals("open") ? Set.of("select") : Set.of();
        };
    }

    private static List<String> tables(Database database) {
        return database.in(
                Access.APPLICATION,
                sql -> sql.fetch(
                                "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                        + " where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema')"
                                        + " and n.nspname not like 'pg_toast%' order by 1")
                        .map(row -> row.get(0, String.class)));
    }

    private static Set<String> tried(Database database, Access access, String table) {
        var columns = database.<List<String>>in(
                Access.APPLICATION,
                sql -> sql.fetch(
                                "select quote_ident(attname) from pg_attribute where attrelid = cast(? as regclass) and attnum > 0"
                                        + " and not attisdropped and attidentity = '' and attgenerated = '' order by attnum",
                                table)
                        .map(row -> row.get(0, String.class)));
        // "where false" so that a right is tried without a row to try it on.
        var statements = Map.of(
                "select", "select * from " + table + " where false",
                "insert",
                        "insert into " + table + " (" + String.join(", ", columns) + ") select "
                                + String.join(", ", Collections.nCopies(columns.size(), "null")) + " where false",
                "update",
                        "update " + table + " set " + columns.getFirst() + " = " + columns.getFirst() + " where false",
                "delete", "delete from " + table + " where false");
        var allowed = new TreeSet<String>();
        statements.forEach((right, statement) -> {
            if (tryTo(database, access, statement)) {
                allowed.add(right);
            }
        });
        return allowed;
    }

    private static boolean tryTo(Database database, Access access, String... statements) {
        try {
            database.run(access, sql -> {
                for (var statement : statements) {
                    sql.execute(statement);
                }
                throw new Allowed();
            });
            throw new IllegalStateException("A transaction that threw came to an end");
        } catch (Allowed e) {
            return true;
        } catch (DataAccessException e) {
            assertThat(e.sqlState()).as(e.getMessage()).isIn("42501", "25006", "22023");
            return false;
        }
    }

    /** It may; and nothing of it stays. */
    private static final class Allowed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
