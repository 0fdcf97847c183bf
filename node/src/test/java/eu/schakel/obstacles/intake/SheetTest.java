package eu.schakel.obstacles.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.obstacles.Procedures;
import eu.schakel.procedure.Procedure;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetTest {
    private static final Procedures PROCEDURES = Procedures.read();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "signal            | report | problem; area; who; more provision; contact email name",
                "signal            | reopen | problem; contact",
                "signal            | answer | answer; contact",
                "cross-border-file | submit | title; initiator-name; involvement; interaction; problem; need; area;"
                        + " more effect duration elsewhere provision proposed-text; contact contact-email"
            })
    void oneThingAPage(String name, String step, String pages) {
        Procedure procedure = PROCEDURES.get(PROCEDURES.newest(name));
        assertThat(Sheet.of(procedure, step, Locale.of("nl")).stream()
                        .map(sheet -> (sheet.id() + " " + String.join(" ", sheet.names()))
                                .replaceFirst("^(\\S+) \\1$", "$1")
                                .strip())
                        .toList())
                .containsExactly(pages.split("; *"));
    }
}
