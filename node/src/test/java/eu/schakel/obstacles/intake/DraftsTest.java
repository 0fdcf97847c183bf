package eu.schakel.obstacles.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.database.Database;
import eu.schakel.obstacles.FollowUpCode;
import eu.schakel.testing.Rows;
import eu.schakel.testing.TestClock;
import eu.schakel.testing.TestDatabases;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DraftsTest {
    private static final FollowUpCode CODE = new FollowUpCode("0123456789ABCDEF");

    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
    private final Database database = TestDatabases.fresh();
    private final Drafts drafts = new Drafts(database, clock);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void twoTabsKeepWhatEachWrote() {
        drafts.save(CODE, Draft.of("signal"));
        drafts.change(CODE, draft -> draft.with(Map.of("problem", "De bus stopt.")));
        drafts.change(CODE, draft -> draft.with(Map.of("area", "BE234")));
        assertThat(drafts.find(CODE).orElseThrow().answers())
                .containsExactlyInAnyOrderEntriesOf(Map.of("problem", "De bus stopt.", "area", "BE234"));
    }

    @Test
    void theTableDoesNotHoldTheCode() {
        drafts.save(CODE, Draft.of("signal"));
        assertThat(Rows.of(database, "select code || form from core.obstacle_draft"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains(CODE.hash()).doesNotContain(CODE.text()));
    }

    @Test
    void whatNobodyTouchedForAWeekIsForgotten() {
        drafts.save(CODE, Draft.of("signal"));
        clock.advance(Drafts.KEPT);
        assertThat(drafts.find(CODE)).isPresent();
        assertThat(drafts.removeOld(clock.instant())).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(drafts.find(CODE)).isEmpty();
        assertThat(drafts.removeOld(clock.instant())).isEqualTo(1);
    }

    @Test
    void nothingIsChangedThatIsNotThere() {
        assertThat(drafts.change(CODE, draft -> draft.with(Map.of("area", "BE"))))
                .isEmpty();
        assertThat(drafts.find(CODE)).isEmpty();
    }
}
