package eu.schakel.obstacles.open;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.obstacles.Areas;
import eu.schakel.obstacles.Procedures;
import eu.schakel.obstacles.PublicObstacle;
import eu.schakel.obstacles.PublicObstacle.Priority;
import eu.schakel.obstacles.Theme;
import eu.schakel.obstacles.Words;
import eu.schakel.portal.Language;
import eu.schakel.portal.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the register calls things, what its filters leave, and where obstacles are felt. */
class RegisterWordsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @Test
    void eachStateOfEachProcedureHasItsWordAndItsGroup() {
        var messages = Messages.load("eu/schakel/obstacles/open/messages");
        for (var procedure : Procedures.read().list()) {
            for (var state : procedure.states()) {
                assertThat(StateGroup.find(state.id())).as(state.id()).isPresent();
                for (var language : Language.values()) {
                    assertThat(messages.in(language).has("state." + state.id()))
                            .as("%s in %s", state.id(), language)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void theMapHasTheProvincesOfBothSides() {
        var areas = List.copyOf(Areas.read().codes());
        assertThat(ProvinceMap.read())
                .extracting(ProvinceMap.Province::code)
                .hasSize(18)
                .allSatisfy(code -> assertThat(areas).contains(code));
    }

    @ParameterizedTest
    @CsvSource({"0, 9, 0", "1, 9, 1", "3, 9, 2", "5, 9, 3", "9, 9, 4", "1, 1, 4"})
    void theShadeSaysHowManyComparedWithTheMost(int count, int most, int shade) {
        assertThat(FeltWhere.shade(count, most)).isEqualTo(shade);
    }

    @Test
    void anObstacleCountsOnceInEachProvince() {
        assertThat(FeltWhere.count(
                        List.of(obstacle("x", "BE234", "BE236", "NL34"), obstacle("x", "BE23"), obstacle("x", "NL"))))
                .isEqualTo(Map.of("BE23", 2, "NL34", 1, "NL", 1));
    }

    /** The obstacle: bus, mobility, Gent, at Vlaanderen, treated, reported on 1 March 2026, priority of Nederland. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -          | -        | -     | -       | -          | -          | -      | true
            BÚS grens  | -        | -     | -       | -          | -          | -      | true
            bus trein  | -        | -     | -       | -          | -          | -      | false
            -          | mobility | BE23  | treated | vlaanderen | nederland  | months | true
            -          | -        | BE234 | -       | -          | -          | -      | true
            -          | -        | BE    | -       | -          | -          | -      | false
            -          | -        | BE21  | -       | -          | -          | -      | false
            -          | health   | -     | -       | -          | -          | -      | false
            -          | -        | -     | ended   | -          | -          | -      | false
            -          | -        | -     | -       | nederland  | -          | -      | false
            -          | -        | -     | -       | -          | any        | -      | true
            -          | -        | -     | -       | -          | vlaanderen | -      | false
            -          | -        | -     | -       | -          | -          | weeks  | false
            """)
    void eachFilterLeavesWhatItNames(
            @Nullable String q,
            @Nullable String theme,
            @Nullable String area,
            @Nullable String state,
            @Nullable String home,
            @Nullable String priority,
            @Nullable String age,
            boolean left) {
        var filter = new Filter(
                q,
                theme == null ? null : Theme.find(theme).orElseThrow(),
                area,
                state == null ? null : StateGroup.ofWord(state),
                home,
                priority,
                null,
                age == null ? null : Age.ofWord(age));
        assertThat(filter.matches(obstacle("De bus stopt aan de grens", "BE234"), TODAY))
                .isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, WEEKS",
        "2026-03-31, WEEKS",
        "2026-03-30, MONTHS",
        "2025-07-01, MONTHS",
        "2025-06-30, YEARS"
    })
    void agesBeginOnTheirDay(LocalDate reportedOn, Age age) {
        assertThat(Age.of(reportedOn, TODAY)).isEqualTo(age);
    }

    private static PublicObstacle obstacle(String title, String... areas) {
        return new PublicObstacle(
                UUID.randomUUID(),
                "01234-56789",
                "vlaanderen",
                "signal",
                2,
                LocalDate.of(2026, 3, 1),
                new Words(title, "nl", null, null),
                new Words("Er is geen kaartje voor twee landen.", "nl", null, null),
                Theme.MOBILITY,
                Stream.of(areas).toList(),
                List.of(),
                "in-handling",
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                Map.of(),
                Arrays.asList(new Priority("nederland", LocalDate.of(2026, 4, 1), null, null, null, null)));
    }
}
