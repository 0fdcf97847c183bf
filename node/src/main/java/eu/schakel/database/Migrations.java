package eu.schakel.database;

import java.util.HashMap;
import org.flywaydb.core.Flyway;

/**
 * Brings the tables to this version. Each room numbers its own hundreds (kernel 1xx, identity 2xx, mail and jobs 3xx, agreements 10xx), so a desk can
 * come later or be taken out: order between rooms does not matter and a missing room is no error.
 */
final class Migrations {
    private Migrations() {}

    static void run(DatabaseSettings settings, String database) {
        var roles = new HashMap<String, String>();
        for (var access : Access.values()) {
            roles.put(access.name().toLowerCase(java.util.Locale.ROOT), '"' + access.roleIn(database) + '"');
        }
        Flyway.configure()
                .dataSource(settings.url(), settings.user(), settings.password())
                .locations("classpath:db/migration")
                .schemas("public")
                .placeholders(roles)
                .outOfOrder(true)
                .ignoreMigrationPatterns("*:missing")
                .load()
                .migrate();
    }
}
