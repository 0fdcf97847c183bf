package eu.schakel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.schakel.agreements.staff.WorkPlace;
import eu.schakel.portal.Language;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./schakel briefing}: wrong use, and asking a running node. */
class BriefingCommandTest {
    private static final LocalDate SINCE = LocalDate.of(2026, 5, 24);
    private static final LocalDate MEETING = LocalDate.of(2026, 12, 1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    briefing --since 2026-05-20                                         | Missing required option: '--output=FILE'
                    briefing --output n.pdf                                             | Missing required option: '--since=DATE'
                    briefing --since 31-2-2026 --output n.pdf                           | is no day that exists
                    briefing --since 2026-05-20 --output n.doc                          | ends in .pdf or .html
                    briefing --since 2026-05-20 --for 2026-05-20 --output n.pdf         | is not before the consultation
                    briefing --since 2026-05-20 --lang es --output n.pdf                | is none of nl, fr, en, de
                    briefing --since 2026-05-20 --output n.pdf --config none.conf       | There is no file
                    """)
    void wrongUseEndsWithTwoAndASentence(String words, String sentence) {
        var run = CommandRun.of(words.split(" +"));
        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains(sentence).doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aRunningNodeGivesItsBriefingToACoordinatorOnly() {
        try (var place = WorkPlace.open()) {
            var lieve = place.coordinator();
            var node = URI.create(lieve.address() + "/");
            var signedIn = new BriefingDownload(node, lieve.cookie());
            var pdf = signedIn.get(SINCE, MEETING, Language.FR, true);
            assertThat(pdf)
                    .isEqualTo(lieve.get("/fr/briefing.pdf?since=2026-05-24&for=2026-12-01")
                            .response()
                            .body());
            assertThat(new String(signedIn.get(SINCE, MEETING, Language.FR, false), StandardCharsets.UTF_8))
                    .contains("Note pour la concertation du 1er décembre 2026");

            var stranger = new BriefingDownload(node, "");
            assertThatThrownBy(() -> stranger.get(SINCE, MEETING, Language.NL, true))
                    .isInstanceOf(CommandException.class)
                    .hasMessageContaining("Sign in there with a browser")
                    .hasMessageContaining("SCHAKEL_COOKIE");
            var steward =
                    new BriefingDownload(node, place.signedIn("Bart Roelandts").cookie());
            assertThatThrownBy(() -> steward.get(SINCE, MEETING, Language.NL, true))
                    .hasMessageContaining("coordinators only");
        }
    }

    @Test
    void aNodeThatIsNotThereIsNamed() {
        var nobody = new BriefingDownload(URI.create("http://127.0.0.1:1"), "");
        assertThatThrownBy(() -> nobody.get(SINCE, MEETING, Language.NL, true))
                .hasMessageContaining("No answer from http://127.0.0.1:1");
    }
}
