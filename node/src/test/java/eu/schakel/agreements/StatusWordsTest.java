package eu.schakel.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.portal.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A status has one word in each language, wherever it is read. */
class StatusWordsTest {
    private static final Path RESOURCES = Path.of("src", "main", "resources", "eu", "schakel");

    @ParameterizedTest
    @CsvSource({
        "NOT_STARTED, niet begonnen, pas commencé, not started, nicht begonnen",
        "UNDER_WAY, bezig, en cours, under way, in Arbeit",
        "FULFILLED, nagekomen, réalisé, fulfilled, erfüllt",
        "STUCK, vastgelopen, bloqué, stuck, festgefahren",
        "DROPPED, losgelaten, abandonné, dropped, aufgegeben"
    })
    void theWords(Status status, String nl, String fr, String en, String de) {
        assertThat(StatusWords.of(status, Language.NL)).isEqualTo(nl);
        assertThat(StatusWords.of(status, Language.FR)).isEqualTo(fr);
        assertThat(StatusWords.of(status, Language.EN)).isEqualTo(en);
        assertThat(StatusWords.of(status, Language.DE)).isEqualTo(de);
        assertThat(StatusWords.first(status, Language.NL))
                .isEqualToIgnoringCase(nl)
                .isNotEqualTo(nl);
    }

    @Test
    void noRoomHasItsOwn() throws IOException {
        try (var files = Files.walk(RESOURCES)) {
            for (var file : files.filter(each -> each.toString().endsWith(".properties"))
                    .toList()) {
                for (var status : Status.values()) {
                    assertThat(Files.readString(file))
                            .as(file.toString())
                            .doesNotContain("status." + status.word() + "=");
                }
            }
        }
    }
}
