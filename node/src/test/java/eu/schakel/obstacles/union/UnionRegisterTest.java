package eu.schakel.obstacles.union;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.obstacles.Channel;
import eu.schakel.obstacles.Inside;
import eu.schakel.obstacles.Obstacle;
import eu.schakel.obstacles.Procedures;
import eu.schakel.obstacles.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The annex's situations, fields and lengths. */
class UnionRegisterTest {
    private static final Procedures PROCEDURES = Procedures.read();
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            submitted,             -,                  1,  -
            assessment,            -,                  1,  -
            offered-to-neighbour,  -,                  1,  -
            clarification,         -,                  2,  -
            informed,              incomplete,         2,  -
            informed,              to-solvit,          3,  -
            closed,                no-obstacle,        3,  -
            informed,              merged,             4,  OTHER
            obstacle-found,        -,                  5,  -
            transferred,           -,                  6,  OWN
            facilitation-tool,     -,                  7,  -
            other-route,           -,                  8,  9(6)(b)
            informed,              partly-resolved,    9,  -
            closed,                not-resolved,       10, -
            """)
    void eachStateIsASituation(String state, @Nullable String outcome, int number, @Nullable String detail) {
        var obstacle = file(state, outcome, Map.of("other-file", "OTHER", "other-way", "national"));
        var found = Situation.of(obstacle).orElseThrow();
        assertThat(found.number()).isEqualTo(number);
        assertThat(found.detail()).isEqualTo("OWN".equals(detail) ? obstacle.reference() : detail);
    }

    @Test
    void aWithdrawnFileIsLeftOutAndNamed() {
        var withdrawn = file("withdrawn", "withdrawn", Map.of());
        assertThat(files(withdrawn, 2026)).isEmpty();
        assertThat(UnionRegister.leftOut(List.of(withdrawn), PROCEDURES, "vlaanderen", 2026))
                .containsExactly(withdrawn.reference());
    }

    @ParameterizedTest
    @CsvSource({"submitted, 2025, 0", "submitted, 2026, 1", "submitted, 2027, 1", "closed, 2026, 1", "closed, 2027, 0"})
    void aFileStandsInEachYearInWhichItRan(String state, int year, int files) {
        assertThat(files(file(state, state.equals("closed") ? "not-resolved" : null, Map.of()), year))
                .hasSize(files);
    }

    @Test
    void aReportIsNoFileOfTheRegister() {
        var file = file("submitted", null, Map.of());
        assertThat(UnionRegister.files(List.of(file), PROCEDURES, "nederland", 2026, _ -> ""))
                .isEmpty();
    }

    /** Characters are counted without spaces. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            title,       200,  -
            title,       201,  title TOO_LONG 1
            title,       0,    title MISSING 0
            problem,     5000, -
            problem,     5003, description TOO_LONG 3
            reasons,     5001, followUp TOO_LONG 1
            """)
    void whatIsTooLongOrMissingIsSaid(String field, int chars, @Nullable String lack) {
        var values = new HashMap<>(Map.of("title", "T", "problem", "P", "initiator-name", "I", "area", "BE234, NL341"));
        values.put(field, "a ".repeat(chars));
        if (chars == 0) {
            values.remove(field);
        }
        var lacks = UnionRegister.lacks(
                        files(file("assessment", null, values), 2026).getFirst())
                .stream()
                .map(one -> one.field() + " " + one.what() + " " + one.chars())
                .toList();
        assertThat(lacks).isEqualTo(lack == null ? List.of() : List.of(lack));
    }

    @Test
    void anAreaThatIsNoNuts3IsSaid() {
        var file = files(
                        file(
                                "assessment",
                                null,
                                Map.of("title", "T", "problem", "P", "initiator-name", "I", "area", "BE23")),
                        2026)
                .getFirst();
        assertThat(UnionRegister.lacks(file))
                .containsExactly(new UnionRegister.Lack("areas", UnionRegister.What.NO_NUTS_3, 0));
    }

    @Test
    void nobodysContactIsExported() {
        var file = files(file("assessment", null, Map.of("contact-email", "an@example.org", "title", "T")), 2026)
                .getFirst();
        assertThat(UnionRegister.fields(file).toString()).doesNotContain("an@example.org");
        assertThat(file.received()).isEqualTo(FIRST.plusDays(1));
    }

    private static List<UnionFile> files(Obstacle obstacle, int year) {
        return UnionRegister.files(List.of(obstacle), PROCEDURES, "vlaanderen", year, _ -> "");
    }

    private static Obstacle file(String state, @Nullable String outcome, Map<String, String> values) {
        var key = UUID.randomUUID();
        var steps = new ArrayList<Obstacle.Step>();
        steps.add(new Obstacle.Step(key, "submit", FIRST, null, "vlaanderen", Instant.EPOCH));
        steps.add(step("receive", 1, null));
        if (outcome != null) {
            steps.add(step(outcome.equals("withdrawn") ? "withdraw" : "decide", 2, outcome));
        }
        if (state.equals("closed")) {
            steps.add(step("close", 3, null));
        }
        var answers = values.entrySet().stream()
                .map(each -> new Obstacle.Answer(
                        key,
                        each.getKey(),
                        new Words(each.getValue(), "nl", null, null),
                        false,
                        "vlaanderen",
                        Instant.EPOCH,
                        UUID.randomUUID()))
                .toList();
        return new Obstacle(
                UUID.randomUUID(),
                "vlaanderen",
                "vlaanderen",
                PROCEDURES.newest(Procedures.CROSS_BORDER_FILE),
                "nl",
                Channel.WEB,
                true,
                state,
                steps,
                answers,
                List.of(),
                "",
                List.of(),
                List.of(),
                new Inside(null, List.of(), null),
                false,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static Obstacle.Step step(String name, int day, @Nullable String outcome) {
        return new Obstacle.Step(UUID.randomUUID(), name, FIRST.plusDays(day), outcome, "vlaanderen", Instant.EPOCH);
    }
}
