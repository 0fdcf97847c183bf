package eu.schakel.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.timelimits.HolidayCalendar;
import eu.schakel.timelimits.TimeLimits;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which limits run after which steps, and until when. Steps are written as {@code step day step day}. */
class ClocksTest {
    private static final TimeLimits TABLE = TimeLimits.read();
    private static final Procedure FERRY = FerryProcedure.procedure();
    private static final Procedure FILE = FerryProcedure.READER
            .readShipped("/eu/schakel/obstacles/cross-border-file.yaml")
            .procedure();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ask 2026-01-05                                             | 2026-01-06 | first 2026-01-12, answer 2026-03-02
            ask 2026-01-05 question 2026-01-19 reply 2026-01-30        | 2026-02-01 | first 2026-01-12, answer 2026-03-12
            ask 2026-01-05 question 2026-01-19                         | 2026-01-30 | first 2026-01-12, answer 2026-03-12
            ask 2026-01-05 tell 2026-02-01                             | 2026-02-02 | ''
            """)
    void aSmallProcedure(String steps, LocalDate today, String clocks) {
        assertThat(shown(new Clocks(FERRY, TABLE).open(taken(steps), HolidayCalendar.NL, today)))
                .isEqualTo(clocks);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            submit 2026-03-05                                     | be | first-reply 2026-03-12, handed-over 2026-04-04
            submit 2026-03-05 receive 2026-03-09                  | be | handed-over 2026-04-04, question 2026-05-05, solved 2026-05-18, notice-incomplete 2026-06-09, notice 2026-09-09
            submit 2026-03-05 receive 2026-03-09 offer 2026-03-10 agree 2026-03-12 | be | tell-transfer 2026-03-12, solved 2026-05-18, notice-incomplete 2026-06-09, notice 2026-09-09
            submit 2026-03-05 receive 2026-03-09 find-obstacle 2026-04-01 start-tool 2026-04-02 | be | solved 2026-05-18, tool-answer 2026-11-05
            submit 2026-03-05 receive 2026-03-09 find-obstacle 2026-04-01 decide 2026-05-04 | be | redress 2026-11-04
            submit 2026-03-05 receive 2026-03-09 extend-assessment 2026-05-01 find-obstacle 2026-05-02 | be | solved 2026-05-18, notice 2026-12-09
            """)
    void theFileKeepsItsThreeDatesApart(String steps, String calendar, String clocks) {
        assertThat(shown(new Clocks(FILE, TABLE)
                        .open(taken(steps), HolidayCalendar.of(calendar), LocalDate.of(2026, 3, 10))))
                .isEqualTo(clocks);
    }

    @Test
    void aDutchAuthorityHasADutchLimitThatStandsStillWhenItAsks() {
        var steps = taken("submit 2026-01-05 receive 2026-01-05 ask-clarification 2026-01-19 clarify 2026-01-30");
        var clocks = new Clocks(FILE, TABLE).open(steps, HolidayCalendar.NL, LocalDate.of(2026, 2, 1));
        assertThat(shown(clocks)).contains("notice-national 2026-03-12");
        assertThat(shown(new Clocks(FILE, TABLE).open(steps, HolidayCalendar.BE, LocalDate.of(2026, 2, 1))))
                .doesNotContain("national");
    }

    @Test
    void aRevisedFileShowsBothEndsTheFirstInFront() {
        var clocks = new Clocks(FILE, TABLE)
                .open(
                        taken("submit 2026-03-05 receive 2026-03-09 ask-clarification 2026-03-10 revise 2026-04-07"
                                + " receive 2026-04-08"),
                        HolidayCalendar.BE,
                        LocalDate.of(2026, 4, 9));
        var question = clocks.stream()
                .filter(clock -> clock.id().equals("question"))
                .findFirst()
                .orElseThrow();
        assertThat(question.end()).isEqualTo("2026-05-05");
        assertThat(question.others()).contains(LocalDate.of(2026, 6, 8));
        assertThat(new NextSteps(FILE, Locale.ENGLISH).explanation(question))
                .anyMatch(line -> line.contains("recital 22"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "en", "de"})
    void onlyAVerifiedLimitSaysMust(String language) {
        var must = java.util.Map.of("nl", "moet", "fr", "doit", "en", "must", "de", "muss")
                .get(language);
        var locale = Locale.of(language);
        var today = LocalDate.of(2026, 1, 6);
        var ferry = new Clocks(FERRY, TABLE).open(taken("ask 2026-01-05"), HolidayCalendar.NL, today);
        var sentences = new NextSteps(FERRY, locale).of("asked", ferry, today);
        assertThat(sentences).hasSize(3);
        assertThat(sentences.get(1)).doesNotContain(must);
        assertThat(sentences.get(2)).contains(must).contains("Awb 4:13");

        var file =
                new Clocks(FILE, TABLE).open(taken("submit 2026-01-05 receive 2026-01-05"), HolidayCalendar.NL, today);
        assertThat(new NextSteps(FILE, locale).of("assessment", file, today))
                .hasSizeGreaterThan(4)
                .noneMatch(sentence -> sentence.contains(must));
    }

    @Test
    void whatStandsStillSaysSinceWhenAndIsInNoCalendar() {
        var today = LocalDate.of(2026, 1, 30);
        var clocks =
                new Clocks(FERRY, TABLE).open(taken("ask 2026-01-05 question 2026-01-19"), HolidayCalendar.NL, today);
        var answer = clocks.getLast();
        assertThat(new NextSteps(FERRY, Locale.ENGLISH).sentence(answer, today))
                .contains("stood still since Monday 19 January 2026");
        var deadlines = new Deadlines(FERRY, new UUID(1, 2), Locale.ENGLISH).list(clocks, today);
        assertThat(deadlines).hasSize(1);
        assertThat(deadlines.getFirst().day()).isEqualTo("2026-01-12");
        assertThat(deadlines.getFirst().title()).isEqualTo("Target date: Ferry");
        assertThat(deadlines.getFirst().text()).contains("12 January 2026");
    }

    private static List<Taken> taken(String steps) {
        var words = steps.strip().split(" ", -1);
        return Arrays.stream(new int[words.length / 2])
                .collect(
                        java.util.ArrayList<Taken>::new,
                        (list, _) ->
                                list.add(Taken.on(words[2 * list.size()], LocalDate.parse(words[2 * list.size() + 1]))),
                        java.util.ArrayList::addAll);
    }

    private static String shown(List<Clock> clocks) {
        return String.join(
                ", ",
                clocks.stream().map(clock -> clock.id() + " " + clock.end()).toList());
    }
}
