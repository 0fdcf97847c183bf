package eu.schakel.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.testing.FerryDesk;
import eu.schakel.testing.FerryDesk.Announced;
import eu.schakel.testing.FerryDesk.Asked;
import eu.schakel.testing.FerryDesk.Echoed;
import eu.schakel.testing.FerryDesk.Noted;
import eu.schakel.testing.FerryDesk.Withdrawn;
import eu.schakel.testing.FerryNode;
import eu.schakel.testing.Rows;
import eu.schakel.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An empty database, filled again from the events of both sides, is the same; and what is not the same is named. */
class RebuildTest {
    private static final List<String> BOTH_BANKS = List.of("nederland", "vlaanderen");
    private static final UUID LILLO = UUID.fromString("0195a000-0000-7000-8000-000000000001");
    private static final UUID BRESKENS = UUID.fromString("0195a000-0000-7000-8000-000000000002");

    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
    private final FerryNode flemish = new FerryNode("vlaanderen", clock, "nederland");
    private final FerryNode dutch = new FerryNode("nederland", clock, "vlaanderen");

    @BeforeEach
    void bothBanksWork() {
        flemish.open(LILLO, BOTH_BANKS, announced("Lillo", "2026-04-05", "Bicycles come along."));
        flemish.say(LILLO, new Noted(Text.of("The skipper retires in May."), "clerk 7"));
        dutch.open(BRESKENS, BOTH_BANKS, announced("Breskens", "2026-04-06", ""));
        flemish.sendAllTo(dutch);
        dutch.sendAllTo(flemish);
        clock.advance(Duration.ofMinutes(5));
        dutch.say(LILLO, new Asked(Text.of("And horses?")), new Echoed(3));
        flemish.say(BRESKENS, new Echoed(1));
        dutch.sendAllTo(flemish);
        flemish.sendAllTo(dutch);
        clock.advance(Duration.ofSeconds(-30));
        flemish.say(LILLO, new Withdrawn("no water"), announced("Lillo", "2026-05-01", "Horses too."));
        flemish.sendAllTo(dutch);
    }

    @AfterEach
    void close() {
        flemish.close();
        dutch.close();
    }

    @Test
    void theEventsLeadToTheSameProjectionsOnBothSides() {
        assertThat(rebuild(flemish)).isEqualTo(new Rebuild.Report(12, Optional.empty()));
        assertThat(rebuild(dutch)).isEqualTo(new Rebuild.Report(13, Optional.empty()));
        assertThat(Rows.of(flemish.database, "select ferry, sails, withdrawn, remark from open.ferry order by 1"))
                .isEqualTo(
                        Rows.of(dutch.database, "select ferry, sails, withdrawn, remark from open.ferry order by 1"));
    }

    @Test
    void nothingIsLeftBehindAndNothingChanged() {
        var before = Rows.of(
                flemish.database, "select ctid::text, xmin::text, words from core.ferry_line order by dossier, seq");
        rebuild(flemish);
        rebuild(flemish);
        assertThat(Rows.of(
                        flemish.database,
                        "select ctid::text, xmin::text, words from core.ferry_line order by dossier, seq"))
                .isEqualTo(before);
    }

    @Test
    void aRowThatNoEventMadeIsNamed() {
        flemish.asOwner("update open.ferry set sails = '2026-05-02' where ferry = 'Lillo'");
        assertThat(rebuild(flemish).first())
                .hasValueSatisfying(found -> assertThat(found)
                        .isInstanceOfSatisfying(Rebuild.Finding.Differs.class, differs -> {
                            assertThat(differs.table()).isEqualTo("open.ferry");
                            assertThat(differs.isLive()).isTrue();
                            assertThat(differs.row()).contains("\"sails\": \"2026-05-02\"");
                        }));
    }

    @Test
    void aRowThatIsGoneIsNamed() {
        flemish.asOwner("delete from core.ferry_line where seq = 3 and type = 'ferries.echoed'");
        assertThat(rebuild(flemish).first())
                .hasValueSatisfying(found -> assertThat(found)
                        .isInstanceOfSatisfying(Rebuild.Finding.Differs.class, differs -> {
                            assertThat(differs.table()).isEqualTo("core.ferry_line");
                            assertThat(differs.isLive()).isFalse();
                        }));
    }

    @Test
    void aLostInternalEventShowsAsAWrongCount() {
        flemish.asOwner(
                "delete from core.event where visibility = 'internal'; delete from core.ferry_line where type = 'ferries.noted'");
        assertThat(rebuild(flemish).first()).contains(new Rebuild.Finding.Miscounted(LILLO, 1, 0));
    }

    @Test
    void aChangedInternalEventIsNamed() {
        flemish.asOwner(
                "update core.event set bytes = convert_to(replace(convert_from(bytes, 'UTF8'), 'clerk 7', 'clerk 8'), 'UTF8')"
                        + " where visibility = 'internal'");
        assertThat(rebuild(flemish).first())
                .hasValueSatisfying(found -> assertThat(found)
                        .isInstanceOfSatisfying(Rebuild.Finding.Unreadable.class, unreadable -> {
                            assertThat(unreadable.seq()).isEqualTo(3);
                            assertThat(unreadable.why()).contains("another hash");
                        }));
    }

    @Test
    void lostBytesAreNamed() {
        flemish.asOwner("delete from open.event where convert_from(bytes, 'UTF8') like '%withdrawn%'");
        assertThat(rebuild(flemish).first())
                .hasValueSatisfying(found -> assertThat(found)
                        .isInstanceOfSatisfying(
                                Rebuild.Finding.Unreadable.class,
                                unreadable -> assertThat(unreadable.why()).contains("not there")));
    }

    @Test
    void anErasedTextIsErasedInBoth() {
        flemish.asOwner("update core.text set salt = null, content = null, erased_at = now();"
                + " update core.ferry_line set words = '' where type = 'ferries.noted'");
        assertThat(rebuild(flemish).first()).isEmpty();
    }

    @Test
    void aDeskThatReadsItsOwnTablesReadsTheNewOnes() {
        var counting = new FerryDesk() {
            @Override
            public void project(DSLContext sql, Recorded recorded) {
                super.project(sql, recorded);
                var lines =
                        sql.fetchSingle("select count(*) from core.ferry_line").get(0, Long.class);
                sql.execute(
                        "update core.ferry_line set words = words || ? where event = ?",
                        " " + lines,
                        recorded.event().id());
            }
        };
        try (var node = new FerryNode("vlaanderen", clock, counting, "nederland")) {
            node.open(LILLO, BOTH_BANKS, announced("Lillo", "2026-04-05", ""), new Echoed(0));
            assertThat(new Rebuild(node.database, node.desks()).compare())
                    .isEqualTo(new Rebuild.Report(3, Optional.empty()));
        }
    }

    private static Rebuild.Report rebuild(FerryNode node) {
        return new Rebuild(node.database, node.desks()).compare();
    }

    private static Announced announced(String ferry, String sails, String remark) {
        return new Announced(ferry, LocalDate.parse(sails), remark.isEmpty() ? null : Text.of(remark));
    }
}
