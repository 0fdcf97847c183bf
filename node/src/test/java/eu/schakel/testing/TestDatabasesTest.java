package eu.schakel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import org.junit.jupiter.api.Test;

/** What other tests rely on. */
class TestDatabasesTest {
    @Test
    void eachDatabaseIsNewAndEmptyAndOfItsOwn() {
        try (var one = TestDatabases.fresh();
                var two = TestDatabases.fresh()) {
            one.run(
                    Access.APPLICATION,
                    sql -> sql.execute("insert into open.event (id, bytes) values (gen_random_uuid(), '')"));
            assertThat(Rows.count(one, "open.event")).isEqualTo(1);
            assertThat(Rows.count(two, "open.event")).isZero();
        }
    }

    @Test
    void aDatabaseCanBeOpenedTwice() {
        var settings = TestDatabases.create();
        try (var first = Database.open(settings);
                var second = Database.open(settings)) {
            first.run(
                    Access.APPLICATION,
                    sql -> sql.execute("insert into open.event (id, bytes) values (gen_random_uuid(), '')"));
            assertThat(Rows.count(second, "open.event")).isEqualTo(1);
        }
    }
}
