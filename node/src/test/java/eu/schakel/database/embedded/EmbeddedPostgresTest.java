package eu.schakel.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.database.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The promises of the embedded server, checked with real processes and kill -9. */
class EmbeddedPostgresTest {
    private static final long PATIENCE_S = 30;

    @TempDir
    Path directory;

    /** The bundle, and every PostgreSQL of this machine. */
    static List<Binaries> servers() {
        List<Binaries> all = new ArrayList<>(Binaries.listInstalled());
        all.add(Bundle.unpacked());
        return all;
    }

    @ParameterizedTest
    @MethodSource("servers")
    void secondStartFindsTheDataAtTheSameAddress(Binaries binaries) throws SQLException {
        String address;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, binaries)) {
            address = postgres.jdbcUrl("schakel");
            execute(postgres, "create table level (gauge text, level_m_nap numeric)");
            execute(postgres, "insert into level values ('Eijsden', 43.98)");
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            assertThat(postgres.jdbcUrl("schakel")).isEqualTo(address);
            assertThat(query(postgres, "select gauge from level")).isEqualTo("Eijsden");
            assertThat(query(postgres, "show server_version")).startsWith(binaries.major() + ".");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void ourTablesAndRolesCanBeMade(Binaries binaries) {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, binaries);
                Database database = Database.open(
                        new DatabaseSettings(postgres.jdbcUrl("schakel"), postgres.user(), postgres.password()))) {
            int rows = database.in(Access.READING, sql -> sql.fetch("select 1").size());
            assertThat(rows).isEqualTo(1);
        }
    }

    @Test
    void theServerIsSetUpToLoseNothing() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums")) {
                assertThat(query(postgres, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(query(postgres, "show server_encoding")).isEqualTo("UTF8");
            assertThat(query(postgres, "show password_encryption")).isEqualTo("scram-sha-256");
        }
    }

    @Test
    void theOwnerMayMakeDatabasesAndRolesButIsNoSuperuser() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            execute(postgres, "create role reader");
            execute(postgres, "create database other");
            assertThat(query(postgres, "select rolsuper from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl("schakel"), "postgres", ""))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl("schakel"), "schakel", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void nobodyElseMayReadThePassword() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            Path file = directory.resolve("password");
            assertThat(Files.readString(file)).isEqualTo(postgres.password());
            assertThat(Files.getAttribute(file, "unix:mode")).isEqualTo(0100600);
        }
    }

    @Test
    void rowsAcknowledgedBeforeKillNineOfTheServerAreThere() throws Exception {
        EmbeddedPostgres killed = EmbeddedPostgres.start(directory);
        execute(killed, "create table report (number int)");
        for (int number = 1; number <= 50; number++) {
            execute(killed, "insert into report values (" + number + ")");
        }
        ProcessHandle server = ProcessHandle.of(killed.pid()).orElseThrow();
        server.destroyForcibly();
        server.onExit().get(PATIENCE_S, TimeUnit.SECONDS);
        killed.close();

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            assertThat(query(postgres, "select count(*) from report")).isEqualTo("50");
        }
    }

    @Test
    void aPidFileThatNamesAnotherLivingProgramDoesNotStopTheStart() throws Exception {
        EmbeddedPostgres.start(directory).close();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Path data = directory.resolve("data");
            Files.writeString(
                    data.resolve("postmaster.pid"),
                    "%d%n%s%n1700000000%n5432%n%n127.0.0.1%n  1234567         0%nready   %n"
                            .formatted(stranger.pid(), data));
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
                assertThat(query(postgres, "select 1")).isEqualTo("1");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aFolderInUseIsRefused() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            assertThat(postgres.port()).isPositive();
            assertThatThrownBy(() -> EmbeddedPostgres.start(directory))
                    .isInstanceOf(EmbeddedPostgresException.class)
                    .hasMessageContaining("Another node uses the database");
        }
    }

    @Test
    void aHalfMadeFolderIsMadeAgain() throws Exception {
        Files.createDirectories(directory.resolve("data.new/base"));
        Files.writeString(directory.resolve("data.new/PG_VERSION"), "18");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            assertThat(query(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void dataOfAnAbsentVersionIsNamed() throws IOException {
        Files.createDirectories(directory.resolve("data"));
        Files.writeString(directory.resolve("data/PG_VERSION"), "9\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(directory))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("was made by PostgreSQL 9")
                .hasMessageContaining("another data.directory");
    }

    /** As after kill -9 of node and watcher together: the server lives on, and nobody holds its lock. */
    @Test
    void aServerThatNobodyHoldsAnyMoreIsStopped() throws Exception {
        try (EmbeddedPostgres orphan = EmbeddedPostgres.start(directory)) {
            execute(orphan, "create table report (number int)");
            new Postmaster(directory.resolve("data")).clear();
            assertThat(ProcessHandle.of(orphan.pid()).filter(ProcessHandle::isAlive))
                    .isEmpty();
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            assertThat(query(postgres, "select count(*) from report")).isEqualTo("0");
        }
    }

    /** Root's own folders: the server is not root, yet must get there. */
    @Test
    void aFolderInsideAPrivateOneWorks() throws Exception {
        Process namespaces = new ProcessBuilder("unshare", "-U", "true").start();
        assumeThat(namespaces.waitFor()).as("unshare -U works here").isZero();
        Path closed = directory.resolve("closed");
        Files.createDirectory(
                closed, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(closed.resolve("database"))) {
            assertThat(query(postgres, "select 1")).isEqualTo("1");
        }
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(closed.resolve("database"))) {
            assertThat(query(postgres, "select 1")).isEqualTo("1");
        }
    }

    /** A node that is killed takes its server along, and the next one has the data. */
    @Test
    void killNineOfTheNodeStopsTheServer() throws Exception {
        Process node = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartAndWait.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long server;
        try (var output = node.inputReader()) {
            server = Long.parseLong(output.readLine());
            node.destroyForcibly().waitFor();
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            assertThat(query(postgres, "select number from report")).isEqualTo("7");
            assertThat(ProcessHandle.of(server)).isEmpty();
        }
    }

    /** The node of the test above. */
    static final class StartAndWait {
        private StartAndWait() {}

        static void main(String[] arguments) throws Exception {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]));
            execute(postgres, "create table report (number int)");
            execute(postgres, "insert into report values (7)");
            System.out.println(postgres.pid());
            System.in.read();
        }
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("schakel"), postgres.user(), postgres.password());
    }
}
