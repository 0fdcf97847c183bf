package eu.schakel.database;

import java.sql.Connection;
import java.sql.SQLException;

/** A server that may forget a commit would make every receipt a lie; so it is asked before anything is signed. */
final class ServerCheck {
    private static final int OLDEST_SERVER = 150_000;

    private ServerCheck() {}

    static void check(Connection owner) throws SQLException {
        var version = Integer.parseInt(show(owner, "server_version_num"));
        if (version < OLDEST_SERVER) {
            throw new DatabaseException("The PostgreSQL server is version " + show(owner, "server_version")
                    + "; Schakel needs 15 or newer. Upgrade the server or name another in database.url.");
        }
        for (var setting : new String[] {"fsync", "full_page_writes", "synchronous_commit"}) {
            if (show(owner, setting).equals("off")) {
                throw new DatabaseException(
                        "PostgreSQL's setting " + setting
                                + " is off: the server could forget what Schakel has acknowledged. Switch it on and start again.");
            }
        }
    }

    private static String show(Connection owner, String setting) throws SQLException {
        try (var statement = owner.prepareStatement("select current_setting(?)")) {
            statement.setString(1, setting);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
