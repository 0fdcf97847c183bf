package eu.schakel.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type into the form of a step. */
class FilledTest {
    private static final Procedure FERRY = FerryProcedure.procedure();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            day     | 2026-12-31            | 2026-12-31
            day     | 31/12/2026            | 2026-12-31
            day     | 1-2-2026              | 2026-02-01
            email   | a@veer.example        | a@veer.example
            area    | be234; nl341          | BE234, NL341
            area    | NL                    | NL
            persons | 12,5                  | 12.5
            bicycle | yes                   | yes
            wish    | a b c d e f g h i j   | a b c d e f g h i j
            """)
    void aValueIsKeptInOneForm(String field, String typed, String kept) {
        var filled = Filled.validate(FERRY, "ask", Map.of(field, typed), Locale.ENGLISH);
        assertThat(filled.values()).containsEntry(field, kept);
        assertThat(filled.errors()).doesNotContainKey(field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            day     | 30-2-2026             | is not a day
            day     | tomorrow              | is not a day
            email   | a@b                   | is not an e-mail address
            area    | Gent                  | is not a code
            persons | twelve                | is not a number
            bicycle | perhaps               | is not yes or no
            letter  | letter.pdf            | Add it again
            wish    | a b c d e f g h i j k | 11 characters without spaces
            """)
    void whatIsWrongStandsBesideTheFieldAndStaysTyped(String field, String typed, String sentence) {
        var filled = Filled.validate(FERRY, "ask", Map.of(field, typed), Locale.ENGLISH);
        assertThat(filled.errors().get(field)).contains(sentence);
        assertThat(filled.values()).doesNotContainKey(field);
        assertThat(filled.typed()).containsEntry(field, typed);
    }

    @Test
    void whatIsRequiredIsAskedAndADecisionNeedsItsOutcome() {
        assertThat(Filled.validate(FERRY, "ask", Map.of("wish", " "), Locale.ENGLISH)
                        .errors())
                .containsOnlyKeys("wish", "day");
        assertThat(Filled.validate(FERRY, "tell", Map.of(), Locale.ENGLISH).errors())
                .containsOnlyKeys("outcome", "reasons");
        assertThat(Filled.validate(FERRY, "tell", Map.of("outcome", "yes", "reasons", "Wind."), Locale.ENGLISH)
                        .errors())
                .isEmpty();
    }

    @Test
    void theSchemaForProgramsAsksTheSame() {
        var schema = StepSchema.of(FERRY, "ask", Locale.ENGLISH);
        assertThat(schema.path("required").toString()).isEqualTo("[\"wish\",\"day\"]");
        assertThat(schema.at("/properties/day/format").asString()).isEqualTo("date");
        assertThat(schema.at("/properties/wish").has("maxLength")).isFalse();
        assertThat(StepSchema.of(FERRY, "tell", Locale.ENGLISH)
                        .at("/properties/outcome/enum/0")
                        .asString())
                .isEqualTo("yes");
    }
}
