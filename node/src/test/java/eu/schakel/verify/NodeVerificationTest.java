package eu.schakel.verify;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.NodeChecks;
import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.Commands.AddNote;
import eu.schakel.agreements.Commands.AskQuestion;
import eu.schakel.agreements.Status;
import eu.schakel.agreements.data.Register;
import eu.schakel.agreements.data.SharedNodes;
import eu.schakel.cli.TestNodes;
import eu.schakel.configuration.DatabaseConfiguration;
import eu.schakel.dossier.Act;
import eu.schakel.verify.Part.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A node's database with something changed in it: each change is named, and after it is undone all is well again. The log is longer
 * than a tile, so that full tiles are there, too.
 */
class NodeVerificationTest {
    private static final String OPEN = "schakel/vlaanderen/public/1";
    private static final String OUTGOING = "schakel/vlaanderen/to-nederland/1";
    private static final String MIRROR = "schakel/nederland/to-vlaanderen/1";
    private static final int READINGS = 270;

    @TempDir
    static Path folder;

    private static TestNodes nodes;

    @BeforeAll
    static void start() {
        nodes = TestNodes.start(folder);
        var vlaanderen = new Register(nodes.vlaanderen().agreements(), "vlaanderen");
        vlaanderen.enter();
        for (int i = 0; i < READINGS; i++) {
            vlaanderen.read(i % 2 == 0 ? Register.BRIDGE : Register.FERRY, Status.UNDER_WAY, "Stand " + i);
        }
        var bridge = Agreements.dossierOf(Register.DECLARATION, Register.BRIDGE);
        nodes.vlaanderen().agreements().addNote(act(), bridge, new AddNote("Alleen voor ons."));
        nodes.vlaanderen()
                .agreements()
                .ask(act(), bridge, new AskQuestion("Onder ons gezegd?", LocalDate.of(2027, 1, 1), true));
        var address = nodes.configurationOfPeer().publicAddress() + "/agreements.json?status=under-way";
        SharedNodes.await(
                "the readings at Nederland",
                () -> SharedNodes.json(address).path("total").asInt() == 2);
        new Register(nodes.nederland().agreements(), "nederland").read(Register.FERRY, Status.STUCK, "Te duur.");
        SharedNodes.await(
                "everything cosigned",
                () -> parts().stream().allMatch(part -> part.outcome() == Outcome.OK)
                        && parts().stream()
                                .anyMatch(part -> part.name().equals(MIRROR)
                                        && part.sentence().contains(" 1 ")));
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    private static Act act() {
        return new Act(UUID.randomUUID(), "vlaanderen", "Dienst Oevers", "coordinator", null, OptionalLong.empty());
    }

    @Test
    void aWholeDatabaseIsOkAndWitnessed() {
        assertThat(part(OPEN).witnesses()).containsExactly("nederland");
        assertThat(part(OUTGOING).witnesses()).containsExactly("nederland");
        assertThat(part(MIRROR).witnesses()).containsExactly("vlaanderen");
        assertThat(part("projections").sentence()).contains("they are the same");
        assertThat(part("texts").sentence()).contains("open their commitments");
    }

    @ParameterizedTest(name = "{1} at {2}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        update open.leaf set leaf = set_byte(leaf, 3, get_byte(leaf, 3) # 1) where log = 'schakel/vlaanderen/public/1' and position = 7 | schakel/vlaanderen/public/1 | 7 | its bytes have the hash
        update open.event set bytes = set_byte(bytes, 40, get_byte(bytes, 40) # 1) where id = (select event from open.leaf where log = 'schakel/vlaanderen/public/1' and position = 9) | schakel/vlaanderen/public/1 | 9 | its bytes have the hash
        update open.tile set hashes = set_byte(hashes, 96, get_byte(hashes, 96) # 1) where log = 'schakel/vlaanderen/public/1' | schakel/vlaanderen/public/1 | 3 | tile 0 of level 0
        update open.tile set root = set_byte(root, 0, get_byte(root, 0) # 1) where log = 'schakel/vlaanderen/public/1' | schakel/vlaanderen/public/1 | 0 | wrong root
        delete from open.tile where log = 'schakel/vlaanderen/public/1' | schakel/vlaanderen/public/1 | 0 | is missing
        update outgoing.checkpoint set note = replace(note, '=', 'A') where log = 'schakel/vlaanderen/to-nederland/1' and size = (select max(size) from outgoing.checkpoint) | schakel/vlaanderen/to-nederland/1 | | cannot be believed
        update open.cosignature set line = overlay(line placing case substr(line, 60, 1) when 'A' then 'B' else 'A' end from 60 for 1) where log = 'schakel/vlaanderen/public/1' | schakel/vlaanderen/public/1 | | cosignature of nederland
        delete from open.cosignature where log = 'schakel/vlaanderen/public/1' | schakel/vlaanderen/public/1 | | the cosignature of nederland is missing
        delete from mirror.leaf where log = 'schakel/nederland/to-vlaanderen/1' and position = (select max(position) from mirror.leaf) | schakel/nederland/to-vlaanderen/1 | 0 | it is missing
        delete from open.leaf where log = 'schakel/vlaanderen/public/1' and position > 250 | schakel/vlaanderen/public/1 | 251 | it is missing
        delete from outgoing.leaf where log = 'schakel/vlaanderen/to-nederland/1' and position = 100 | schakel/vlaanderen/to-nederland/1 | 100 | later ones are there
        update mirror.leaf set bytes = set_byte(bytes, 60, get_byte(bytes, 60) # 2) where log = 'schakel/nederland/to-vlaanderen/1' | schakel/nederland/to-vlaanderen/1 | 0 | its bytes have the hash
        update open.log set frontier = set_byte(frontier, 20, get_byte(frontier, 20) # 1) where origin = 'schakel/vlaanderen/public/1' | schakel/vlaanderen/public/1 | | right edge
        update outgoing.text set content = concat(content, '!') where content = 'Stand 3' | texts | | outgoing.text
        update core.text set content = 'Voor iedereen.' | texts | | core.text
        update core.event set bytes = set_byte(bytes, 40, get_byte(bytes, 40) # 1) where visibility = 'internal' | projections | | another hash
        delete from core.event where visibility = 'internal' | events | | its head has counted
        update core.dossier set internal_count = internal_count + 1 where internal_count > 0 | projections | | internal events
        update open.agreement set due = '2030-01-01' where known_to is null | projections | | open.agreement
        delete from outgoing.event | events | | are gone
        """)
    void whatWasChangedIsNamed(String change, String name, String position, String sentence) throws SQLException {
        try (var owner = owner()) {
            var undo = Undo.of(owner, change);
            try {
                try (var statement = owner.createStatement()) {
                    assertThat(statement.executeUpdate(change))
                            .as("rows changed")
                            .isPositive();
                }
                var part = part(name);
                assertThat(part.outcome()).as(part.sentence()).isEqualTo(Outcome.WRONG);
                assertThat(part.sentence()).contains(sentence);
                if (position != null) {
                    assertThat(Optional.ofNullable(part.place()).orElseThrow().position())
                            .isEqualTo(Long.valueOf(position));
                }
            } finally {
                undo.restore();
            }
        }
    }

    @Test
    void aTruncatedLogWithATruncatedHeadStillShows() throws SQLException {
        try (var owner = owner()) {
            var undo = new Undo(owner, List.of("mirror.leaf", "mirror.log"));
            undo.keep();
            try {
                try (var statement = owner.createStatement()) {
                    // Somebody clever: one entry less in both places, and the right edge that fits.
                    statement.execute("delete from mirror.leaf");
                    statement.execute("update mirror.log set size = 0, frontier = decode('0000000000000000', 'hex')");
                }
                var part = part(MIRROR);
                assertThat(part.sentence()).contains("a signed checkpoint covers");
                assertThat(Optional.ofNullable(part.place()).orElseThrow().position())
                        .isZero();
            } finally {
                undo.restore();
            }
        }
    }

    private static Part part(String name) {
        return parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Part> parts() {
        try {
            return NodeChecks.run(nodes.configuration(), "vlaanderen", _ -> {}).parts();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Connection owner() throws SQLException {
        var external = (DatabaseConfiguration.External) nodes.configuration().database();
        return DriverManager.getConnection(
                external.jdbcUrl(), external.user(), external.password().reveal());
    }

    /** A copy of the tables that a change touches; put back in one transaction, since the node goes on working. */
    private record Undo(Connection owner, List<String> tables) {
        static Undo of(Connection owner, String change) throws SQLException {
            var undo = new Undo(owner, List.of(change.replaceFirst("^(update|delete from) ([a-z.]+).*", "$2")));
            undo.keep();
            return undo;
        }

        void keep() throws SQLException {
            each(table -> "create temporary table " + twin(table) + " as table " + table);
        }

        void restore() throws SQLException {
            owner.setAutoCommit(false);
            // Events refer to dossiers, so these stay and get their numbers back.
            each(table -> table.equals("core.dossier")
                    ? "update core.dossier d set internal_count = k.internal_count from core_dossier k where k.id = d.id"
                    : "delete from " + table);
            each(table -> table.equals("core.dossier")
                    ? "select 1"
                    : "insert into " + table + " select * from " + twin(table));
            owner.commit();
            owner.setAutoCommit(true);
        }

        private static String twin(String table) {
            return table.replace('.', '_');
        }

        private void each(UnaryOperator<String> command) throws SQLException {
            try (var statement = owner.createStatement()) {
                for (var table : tables) {
                    statement.execute(command.apply(table));
                }
            }
        }
    }
}
