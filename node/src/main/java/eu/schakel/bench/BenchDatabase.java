package eu.schakel.bench;

import eu.schakel.database.Database;
import eu.schakel.database.DatabaseSettings;
import eu.schakel.database.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** A fresh database for one measurement, on the bench's own server. */
final class BenchDatabase implements AutoCloseable {
    private final DatabaseSettings settings;
    private final Database database;

    private BenchDatabase(DatabaseSettings settings, Database database) {
        this.settings = settings;
        this.database = database;
    }

    static BenchDatabase make(EmbeddedPostgres server, String name) throws SQLException {
        execute(
                server.jdbcUrl("schakel"),
                server,
                List.of("drop database if exists " + name, "create database " + name));
        var settings = new DatabaseSettings(server.jdbcUrl(name), server.user(), server.password());
        var database = Database.open(settings);
        execute(
                settings.url(),
                server,
                List.of(
                        BenchDesk.TABLE,
                        "grant select, insert, update, delete on open.bench to " + name + "_application",
                        "create table if not exists open.plain (id uuid primary key, bytes bytea)"));
        return new BenchDatabase(settings, database);
    }

    Database database() {
        return database;
    }

    /** As the owner, outside the pools: the peer that plain SQL is. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }

    @Override
    public void close() {
        database.close();
    }

    private static void execute(String url, EmbeddedPostgres server, List<String> statements) throws SQLException {
        try (var connection = DriverManager.getConnection(url, server.user(), server.password());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
