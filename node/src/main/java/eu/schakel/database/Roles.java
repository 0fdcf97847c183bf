package eu.schakel.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One login role for each {@link Access}; their passwords derive from the owner's, so there is one secret to keep. */
final class Roles {
    /** Any constant that nobody else locks: two processes that start together must not make the roles twice. */
    private static final long MAKING_ROLES = 0x5c4a_4b45_4cL;

    private Roles() {}

    static void make(Connection owner, String database, String secret) throws SQLException {
        owner.setAutoCommit(false);
        try (var statement = owner.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + MAKING_ROLES + ")");
            for (var access : Access.values()) {
                var role = access.roleIn(database);
                var verb = exists(owner, role) ? "alter" : "create";
                statement.execute(verb + " role " + quote(role) + " login password '" + password(secret, role) + "'");
                statement.execute("alter role " + quote(role) + " in database " + quote(database)
                        + " set search_path = core, open, public");
                // Our queries take milliseconds and many run at once: a helper process or a compiled plan costs more
                // than
                // it gives.
                for (var setting : List.of("max_parallel_workers_per_gather = 0", "jit = off")) {
                    statement.execute(
                            "alter role " + quote(role) + " in database " + quote(database) + " set " + setting);
                }
            }
            owner.commit();
        } finally {
            owner.setAutoCommit(true);
        }
    }

    static String password(String secret, String role) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("role:" + secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime lacks HmacSHA256", e);
        }
    }

    private static boolean exists(Connection owner, String role) throws SQLException {
        try (var statement = owner.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            statement.setString(1, role);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
