package eu.schakel.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComponentValuesTest {
    @Test
    void paginationShowsTheEndsTheNeighboursAndTheGaps() {
        Pagination middle = new Pagination(5, 12, number -> "?page=" + number);

        assertThat(middle.numbers()).containsExactly(1, 4, 5, 6, 12);
        assertThat(middle.numbers().stream().filter(middle::isAfterGap)).containsExactly(4, 12);
        assertThat(new Pagination(1, 1, number -> "").numbers()).containsExactly(1);
        assertThatThrownBy(() -> new Pagination(13, 12, number -> "")).hasMessageContaining("Page 13");
    }

    @Test
    void aMeterLeavesNothingOutAndFillsItsWidth() {
        Meter meter = new Meter(List.of(
                new Meter.Segment("nagekomen", 1, Meter.Shade.DONE, null),
                new Meter.Segment("vastgelopen", 0, Meter.Shade.STUCK, null),
                new Meter.Segment("niet begonnen", 3, Meter.Shade.OPEN, null)));

        assertThat(meter.bars()).extracting(Meter.Bar::x).containsExactly("0.0", "250.0");
        assertThat(meter.bars()).extracting(Meter.Bar::width).containsExactly("250.0", "750.0");
        assertThat(new Meter(List.of()).bars()).isEmpty();
    }

    @Test
    void aStoryIsToldNewestFirst() {
        Side side = new Side("Nederland", Hue.BLUE);
        Story.Entry old =
                new Story.Entry(Instant.parse("2025-04-01T00:00:00Z"), false, side, "afgesproken", null, null, false);
        Story.Entry recent =
                new Story.Entry(Instant.parse("2026-11-18T00:00:00Z"), false, side, "vastgelopen", null, null, false);

        assertThat(new Story(List.of(old, recent)).entries()).containsExactly(recent, old);
    }

    @Test
    void theSummaryNamesEachErrorAndLeadsToItsQuestion() {
        ErrorSummary summary = ErrorSummary.of(List.of(
                Field.line("name", "Naam"),
                Field.of("since", "Sinds", new Field.Day()).error("Deze dag bestaat niet.")));

        assertThat(summary.errors()).containsExactly(new Link("Deze dag bestaat niet.", "#since"));
    }

    @Test
    void aStatusWithoutTextOfItsOwnTakesThatOfItsClass() {
        assertThat(new ErrorPage(410, null, null).key()).isEqualTo("error.410");
        assertThat(new ErrorPage(418, null, null).key()).isEqualTo("error.400");
        assertThat(new ErrorPage(502, null, null).key()).isEqualTo("error.500");
        assertThatThrownBy(() -> new ErrorPage(200, null, null)).hasMessageContaining("200");
    }

    @Test
    void aTextInThreeLanguagesIsRefused() {
        assertThatThrownBy(() -> new Translated("Water", "Eau", "Water", " ")).hasMessageContaining("de=' '");
    }
}
