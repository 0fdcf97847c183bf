package eu.schakel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.NodeDatabase;
import eu.schakel.configuration.NodeConfiguration;
import eu.schakel.database.Access;
import eu.schakel.database.embedded.EmbeddedPostgres;
import eu.schakel.testing.Rows;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** An operator looks at what waits, and gives up on it. */
class ParkedCommandTest {
    private static final String LOG = "schakel/nederland/to-vlaanderen/1";

    @TempDir
    Path folder;

    @Test
    void whatWaitsIsShownAndSkippedWithANameAndAReason() throws Exception {
        try (var directory = DemoDirectory.open(folder.resolve("demo"), false)) {
            var sides = DemoSide.both(directory, new DemoPorts(8401));
            for (var side : sides) {
                side.ensureKeys(Clock.systemUTC());
            }
            sides.getFirst().writeConfiguration(sides.getLast());
            var config = sides.getFirst().configurationFile();
            try (var postgres = EmbeddedPostgres.start(sides.getFirst().data().resolve("postgres"));
                    var visit = NodeDatabase.visit(NodeConfiguration.read(config, Map.of()))) {
                assertThat(postgres.port()).isPositive();
                visit.database()
                        .run(
                                Access.RECEIVING,
                                sql -> sql.execute(
                                        "insert into mirror.leaf (log, position, leaf, bytes) values (?, 7, '', 'tide table')",
                                        LOG));
                visit.database()
                        .run(
                                Access.APPLICATION,
                                sql -> sql.execute(
                                        "insert into core.parked (log, position, reason, detail, since)"
                                                + " values (?, 7, 'failed', 'no quay', '2026-03-02T09:00:00Z')",
                                        LOG));

                var listed = CommandRun.of("parked", "list", "--config", config.toString());
                assertThat(listed.exitCode()).isEqualTo(ExitCode.OK);
                assertThat(listed.out()).isEqualTo(LOG + " 7  failed since 2026-03-02T09:00:00Z: no quay\n");
                var document = CommandRun.of("parked", "list", "--json", "--config", config.toString());
                assertThat(JsonMapper.shared()
                                .readTree(document.out())
                                .path("parked")
                                .path(0)
                                .path("position")
                                .asInt())
                        .isEqualTo(7);

                assertThat(skip(config, "7", " ").exitCode()).isEqualTo(ExitCode.WRONG_USE);
                assertThat(skip(config, "8", "sent twice").exitCode()).isEqualTo(ExitCode.FAILED);
                assertThat(skip(config, "7", "sent twice").exitCode()).isEqualTo(ExitCode.OK);
                assertThat(Rows.of(visit.database(), "select position, reason, detail from core.refused"))
                        .containsExactly("7 skipped Els: sent twice");
                assertThat(CommandRun.of("parked", "list", "--config", config.toString())
                                .out())
                        .isEmpty();
            }
        }
    }

    @Test
    void nothingIsSkippedByDefault() {
        assertThat(CommandRun.of("parked").exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(CommandRun.of("parked", "skip", "--config", "x").err()).contains("--by", "--reason");
    }

    private static CommandRun skip(Path config, String position, String reason) {
        return CommandRun.of(
                "parked",
                "skip",
                "--config",
                config.toString(),
                "--peer",
                "nederland",
                "--position",
                position,
                "--by",
                "Els",
                "--reason",
                reason);
    }
}
