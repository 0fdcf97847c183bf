package eu.schakel;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.database.DatabaseException;
import eu.schakel.edge.HealthCheck;
import java.util.Optional;

/** Whether the database answers. */
record DatabaseCheck(Database database) implements HealthCheck {
    @Override
    public String name() {
        return "database";
    }

    @Override
    public Optional<String> findTrouble() {
        try {
            database.run(Access.READING, sql -> sql.fetch("select 1"));
            return Optional.empty();
        } catch (DatabaseException e) {
            return Optional.of("the database does not answer: " + e.getMessage());
        }
    }
}
