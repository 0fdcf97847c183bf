package eu.schakel.agreements.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.schakel.agreements.Agreement;
import eu.schakel.agreements.AgreementReads;
import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.AgreementsDesk;
import eu.schakel.agreements.Moment;
import eu.schakel.agreements.SearchText;
import eu.schakel.agreements.Vocabulary;
import eu.schakel.database.Database;
import eu.schakel.dossier.Desk;
import eu.schakel.dossier.Desks;
import eu.schakel.dossier.Dossiers;
import eu.schakel.dossier.Erased;
import eu.schakel.dossier.EventType;
import eu.schakel.dossier.Recorded;
import eu.schakel.dossier.Side;
import eu.schakel.testing.Rows;
import eu.schakel.testing.TestDatabases;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator loads a file once, again, and after changes. */
class DeclarationLoaderTest {
    private static final Clock DAY_AFTER = Clock.fixed(Instant.parse("2031-05-21T09:00:00Z"), ZoneOffset.UTC);
    private static final Moment NOW = Moment.now(DAY_AFTER);

    @TempDir
    Path folder;

    private final Database database = TestDatabases.fresh();
    private final AgreementReads reads = new AgreementReads(database, Period.ofMonths(9));
    private final Agreements ruritania = agreementsOf("ruritania", "elbonia");
    private LoadReport first = new LoadReport.Compared("", List.of());

    @BeforeEach
    void loadOnce() {
        first = DeclarationLoader.load(Summit.read(), ruritania, reads);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everythingOfTheFileIsInTheRegister() {
        // Opened for each of four dossiers; the declaration with three paragraphs, three agreements.
        assertThat(first)
                .isEqualTo(new LoadReport.Loaded(
                        11, List.of("clean-river-mire", "taste-cheese", "railway-strelsau"), List.of(), 0, List.of()));
        assertThat(reads.declarations()).singleElement().satisfies(declaration -> {
            assertThat(declaration.home()).isEqualTo("ruritania");
            assertThat(declaration.parties()).containsExactly("elbonia", "ruritania");
        });
        for (var entry : Summit.read().declaration().entries()) {
            var held = reads.find(Summit.ID, entry.id(), NOW).orElseThrow();
            assertThat(held.agreement().entry()).isEqualTo(entry);
        }
        assertThat(reads.findParagraph(Summit.ID, "a1"))
                .hasValueSatisfying(paragraph -> assertThat(paragraph.text()).contains("🐷"));
    }

    @Test
    void loadingTwiceChangesNothing() {
        var before = Rows.count(database, "core.event");
        var again = DeclarationLoader.load(Summit.read(), ruritania, reads);
        assertThat(again).isEqualTo(new LoadReport.Loaded(0, List.of(), List.of(), 3, List.of()));
        assertThat(Rows.count(database, "core.event")).isEqualTo(before);
    }

    @Test
    void aChangedTitleIsOneEventThatSaysSo() {
        var changed = Summit.with(folder, "Taste the cheese each year", "Taste the cheese every year");
        var report = load(changed);
        assertThat(report)
                .isEqualTo(new LoadReport.Loaded(
                        1, List.of(), List.of(new LoadReport.Change("taste-cheese", List.of("title"))), 2, List.of()));
        var story = reads.story(Agreements.dossierOf(Summit.ID, "taste-cheese"), NOW);
        assertThat(story.getFirst().type()).isEqualTo("agreements.changed");
        assertThat(story.getFirst().detail().get("fields").asString()).isEqualTo("title");
    }

    @Test
    void whatTheFileHasNoMoreIsRemovedAndCanComeBack() {
        var removed = load(withoutCheese());
        assertThat(removed)
                .isEqualTo(new LoadReport.Loaded(
                        3,
                        List.of(),
                        List.of(
                                new LoadReport.Change("clean-river-mire", List.of("related")),
                                new LoadReport.Change("railway-strelsau", List.of("position"))),
                        0,
                        List.of("taste-cheese")));
        assertThat(cheese().removed()).isTrue();
        assertThat(load(withoutCheese())).isEqualTo(new LoadReport.Loaded(0, List.of(), List.of(), 2, List.of()));

        var back = (LoadReport.Loaded) DeclarationLoader.load(Summit.read(), ruritania, reads);
        assertThat(back.changed()).contains(new LoadReport.Change("taste-cheese", List.of()));
        assertThat(cheese().removed()).isFalse();
    }

    @Test
    void theOtherNodeComparesAndWritesNothing() {
        var elbonia = agreementsOf("elbonia", "ruritania");
        var before = Rows.count(database, "core.event");
        assertThat(DeclarationLoader.load(Summit.read(), elbonia, reads))
                .isEqualTo(new LoadReport.Compared("ruritania", List.of()));

        var other = DeclarationFile.read(
                Summit.with(folder, "theme: water", "theme: environment"), Optional.of(Summit.source()));
        assertThat(DeclarationLoader.load(other, elbonia, reads))
                .isEqualTo(
                        new LoadReport.Compared("ruritania", List.of("Agreement clean-river-mire differs in theme.")));
        var less = DeclarationFile.read(withoutCheese(), Optional.empty());
        assertThat(((LoadReport.Compared) DeclarationLoader.load(less, elbonia, reads)).differences())
                .contains("Agreement taste-cheese is in the register, not in the file.");
        assertThat(Rows.count(database, "core.event")).isEqualTo(before);
    }

    @Test
    void aFileDoesNotMoveTheHomeOrTheParties() {
        var moved = DeclarationFile.read(Summit.with(folder, "home: ruritania", "home: elbonia"), Optional.empty());
        assertThatThrownBy(() -> DeclarationLoader.load(moved, agreementsOf("elbonia", "ruritania"), reads))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("with home ruritania, the file says elbonia");
        var turned = DeclarationFile.read(
                Summit.with(folder, "[elbonia, ruritania]", "[ruritania, elbonia]"), Optional.empty());
        assertThatThrownBy(() -> DeclarationLoader.load(turned, ruritania, reads))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("put the old ones back");
    }

    @Test
    void whatStopsLoadingIsNamed() {
        var file = DeclarationFile.read(
                Summit.with(folder, "Taste the cheese each year", "Taste the blue cheese"), Optional.empty());
        var broken = agreementsOf("ruritania", "elbonia", new NoBlueCheese());
        assertThatThrownBy(() -> DeclarationLoader.load(file, broken, reads))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("Loading stopped at agreement taste-cheese: no room for blue cheese");
    }

    /** A desk that fails at one agreement, as a full disk might. */
    private static final class NoBlueCheese implements Desk {
        private final Desk desk = new AgreementsDesk(new SearchText(Vocabulary.read()));

        @Override
        public String name() {
            return desk.name();
        }

        @Override
        public List<EventType<?>> types() {
            return desk.types();
        }

        @Override
        public List<String> projections() {
            return desk.projections();
        }

        @Override
        public void project(DSLContext sql, Recorded recorded) {
            if (recorded.event().body().toString().contains("blue cheese")) {
                throw new IllegalStateException("no room for blue cheese");
            }
            desk.project(sql, recorded);
        }

        @Override
        public void erase(DSLContext sql, Erased erased) {
            desk.erase(sql, erased);
        }
    }

    private LoadReport load(Path file) {
        return DeclarationLoader.load(DeclarationFile.read(file, Optional.of(Summit.source())), ruritania, reads);
    }

    private Agreement cheese() {
        return reads.find(Summit.ID, "taste-cheese", NOW).orElseThrow().agreement();
    }

    private Path withoutCheese() {
        return Summit.without(folder, "taste-cheese");
    }

    private Agreements agreementsOf(String side, String peer) {
        return agreementsOf(side, peer, new AgreementsDesk(new SearchText(Vocabulary.read())));
    }

    private Agreements agreementsOf(String side, String peer, Desk desk) {
        var desks = new Desks(List.of(desk));
        return new Agreements(new Dossiers(database, new Side(side, List.of(peer)), desks, DAY_AFTER, () -> {}), side);
    }
}
