package eu.schakel.obstacles;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.obstacles.ServiceScores.Grade;
import eu.schakel.obstacles.ServiceTimes.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic of the targets that SOLVIT publishes, as tables. */
class ServiceScoresTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    /** Steps of a report, each on the day so many days after the first; then what a target took by day 100. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            report@0                                                             | first-reply | 100 | open
            report@0 take-up@5                                                   | first-reply | 5   | ended
            report@0 take-up@5                                                   | solved      | 95  | open
            report@0 take-up@5 treat@6                                           | handed-over | -   | -
            report@0 take-up@5 offer@9                                           | handed-over | 9   | ended
            report@0 take-up@5 offer@9                                           | accepted    | 91  | open
            report@0 take-up@5 offer@9 accept@12                                 | accepted    | 3   | ended
            report@0 take-up@5 offer@9 decline@12                                | accepted    | -   | -
            report@0 take-up@5 ask@10 answer@30 treat@31 conclude@40:resolved    | solved      | 15  | ended
            report@0 take-up@5 ask@10                                            | solved      | 5   | open
            report@0 take-up@5 treat@6 propose@8 reject-proposal@12              | judged      | 4   | ended
            report@0 take-up@5 treat@6 propose@8 conclude@10:resolved            | judged      | 2   | ended
            report@0 take-up@5 route-elsewhere@6:to-tax                          | solved      | -   | -
            report@0 withdraw@3:withdrawn                                        | first-reply | -   | -
            report@0 take-up@1 route-elsewhere@2:to-tax reopen@50 take-up@53     | first-reply | 3   | ended
            """)
    void eachTargetIsMeasured(String steps, String target, @Nullable Integer days, @Nullable String state) {
        var spans = ServiceTimes.of(obstacle(steps), Twins.PROCEDURES.list().getLast(), FIRST.plusDays(100)).stream()
                .filter(span -> span.target().equals(target))
                .toList();
        if (days == null) {
            assertThat(spans).isEmpty();
        } else {
            assertThat(spans).singleElement().satisfies(span -> {
                assertThat(span.days()).isEqualTo(days);
                assertThat(span.ended() ? "ended" : "open").isEqualTo(state);
            });
        }
    }

    /** Days of closed cases, then of open ones, with a target of seven days. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            1 2 3 4 5 6 7 8 9 10     |       | 10 | 10 | 7 | YELLOW | 5 | 9
            1 1 1 1 1 1 1 1 8 9      |       | 10 | 10 | 8 | GREEN  | 1 | 8
            1 1 1 1 1 8 8 8 8 8      |       | 10 | 10 | 5 | RED    | 1 | 8
            1 1 1 1 1 1 1 1          | 20 30 | 10 | 10 | 8 | GREEN  | 1 | 20
            1 1 1 1 1 1 1 1          | 3 4   | 10 | 8  | 8 | -      | 1 | 3
            1 1 1                    |       | 3  | 3  | 3 | -      | - | -
            """)
    void openCasesCountToo(
            String closed,
            @Nullable String open,
            int cases,
            int judged,
            int onTime,
            @Nullable Grade grade,
            @Nullable Integer median,
            @Nullable Integer nineInTen) {
        var spans = new ArrayList<Span>();
        days(closed).forEach(days -> spans.add(new Span("vlaanderen", "first-reply", 7, days, true)));
        days(open).forEach(days -> spans.add(new Span("vlaanderen", "first-reply", 7, days, false)));

        var score = ServiceScores.score("vlaanderen", "first-reply", 7, spans);

        assertThat(score.cases()).isEqualTo(cases);
        assertThat(score.judged()).isEqualTo(judged);
        assertThat(score.onTime()).isEqualTo(onTime);
        assertThat(score.isScored() ? score.grade() : null).isEqualTo(grade);
        assertThat(score.median()).isEqualTo(median);
        assertThat(score.nineInTen()).isEqualTo(nineInTen);
    }

    @ParameterizedTest
    @CsvSource({"9, 1, GREEN, 90", "8, 2, YELLOW, 80", "7, 3, YELLOW, 70", "6, 4, RED, 60", "89, 11, YELLOW, 89"})
    void resolvedOnesAreAskedMore(int resolved, int unresolved, Grade grade, int percent) {
        var all = new ArrayList<Obstacle>();
        IntStream.range(0, resolved)
                .forEach(_ -> all.add(obstacle("report@0 take-up@1 treat@2 conclude@3:partly-resolved")));
        IntStream.range(0, unresolved)
                .forEach(_ -> all.add(obstacle("report@0 take-up@1 treat@2 conclude@3:not-resolvable")));
        all.add(obstacle("report@0 take-up@1 route-elsewhere@2:to-tax"));
        var score = ServiceScores.of(all, Twins.PROCEDURES, FIRST.plusDays(100)).getLast();
        assertThat(score.target()).isEqualTo("resolution");
        assertThat(score.cases()).isEqualTo(resolved + unresolved);
        assertThat(score.percent()).isEqualTo(percent);
        assertThat(score.grade()).isEqualTo(grade);
    }

    private static List<Integer> days(@Nullable String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.stream(text.strip().split(" ", -1))
                        .map(Integer::valueOf)
                        .toList();
    }

    private static Obstacle obstacle(String steps) {
        var taken = Arrays.stream(steps.strip().split(" ", -1))
                .map(text -> {
                    var parts = text.split("[@:]", -1);
                    return new Obstacle.Step(
                            UUID.randomUUID(),
                            parts[0],
                            FIRST.plusDays(Integer.parseInt(parts[1])),
                            parts.length > 2 ? parts[2] : null,
                            "vlaanderen",
                            Instant.EPOCH);
                })
                .toList();
        return new Obstacle(
                UUID.randomUUID(),
                "vlaanderen",
                "vlaanderen",
                Twins.PROCEDURES.newest(Procedures.SIGNAL),
                "nl",
                Channel.WEB,
                true,
                "reported",
                taken,
                List.of(),
                List.of(),
                "",
                List.of(),
                List.of(),
                Inside.NOTHING,
                false,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
