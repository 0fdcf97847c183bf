package eu.schakel.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.schakel.files.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Every mistake is named with its line and field; the right file has none. */
class ProcedureReaderTest {
    @Test
    void theRightFileIsRead() {
        var procedure = FerryProcedure.procedure();
        assertThat(procedure.states()).hasSize(4);
        assertThat(procedure.step("ask").opens()).isTrue();
        assertThat(procedure.listSteps("asked")).extracting(Procedure.Step::id).containsExactly("question", "tell");
    }

    /** A replacement in the right file, the field that is then wrong, and words of the sentence. */
    @ParameterizedTest(name = "{2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            version: 1                    | version: 0                     | version                     | at least 1
            version: 1                    | versoin: 1                     | versoin                     | not known here
            version: 1                    | versoin: 1                     | version                     | is missing
            version: 1                    | version: "1"                   | version                     | a whole number is expected
            version: 1                    | version: &v 1                  | ``                          | anchor
            id: asked, public             | id: asked, id: asked, public   | states[asked].id            | is there twice
            within: P8W                   | within: P0D                    | limits[answer].within       | write at-once
            within: P8W                   | within: soon                   | limits[answer].within       | a length is expected
            within: P8W                   | within: P9W                    | limits[answer].within       | says P8W
            row: nl-awb-4-13-2            | row: nl-awb-99                 | limits[answer].row          | no such row
            rule: nl                      | rule: eu                       | limits[answer].rule         | counted under nl
            calendar: nl                  | calendar: be                   | limits[answer].calendar     | counts with
            of: submission                | of: reception                  | limits[answer].of           | no such fact or step
            within: P7D                   | within: P0D                    | targets[first].within       | cannot be met
            limits: {ends: [answer]       | limits: {ends: [first]                 | limits[answer].id           | run for ever
            resumes: [answer]             | ends: [answer]                 | steps[question].limits.suspends[0] | no step resumes it
            to: closed                    | to: told                       | states[closed].id           | no row of steps
            to: closed                    | to: shut                       | steps[close].to             | no such state
            from: [told]                  | from: [closed]                 | steps[close].from[0]        | is final
            from: [told]                  | from: [closed]                 | states[told].id             | go round
            , final: true                 | ``                             | states[asked].id            | go round
            role: traveller               | role: pilot                    | steps[ask].by.role          | no such role
            traveller, side: outside}, fields | traveller, side: home}, fields | steps[ask].by.side      | stands at the side outside
            fields: [wish, day]           | fields: [wish, night]          | steps[ask].fields[1]        | no such field
            fields: [wish, day]           | fields: [wish, day, email]     | steps[ask].optional[0]      | already as required
            fields: [reasons], outcomes   | optional: [reasons], outcomes  | steps[tell].outcomes[0]     | must say 'reasons'
            outcomes: [yes]               | outcomes: [no]                 | steps[tell].outcomes[0]     | no such outcome
            , outcomes: [yes]             | ``                             | steps[close]                | without an outcome
            , de: Fähre}                  | }                              | title.de                    | is missing
            type: date                    | type: choice                   | fields[day]                 | without choices
            type: date                    | type: day                      | fields[day].type            | expected one of
            type: date                    | type: date, max: 4             | fields[day].max             | belongs to a text
            id: tell                      | id: information                | steps[information].id       | name of a fact
            id: waiting, public           | id: asked, public              | states[asked].id            | ids are unique
            id: first                     | id: answer                     | targets[answer].id          | a limit has that id
            """)
    void everyMistakeIsNamed(String right, String wrong, String field, String sentence) {
        assertThat(FerryProcedure.TEXT).contains(right);
        var problems = problems(FerryProcedure.TEXT.replaceFirst(java.util.regex.Pattern.quote(right), wrong));
        assertThat(problems).as(problems.toString()).anySatisfy(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.message()).contains(sentence);
        });
    }

    @Test
    void allAreNamedAtOnceInOrderOfLine() {
        var problems = problems(FerryProcedure.TEXT
                .replace("version: 1", "version: 0")
                .replace("from: [told]", "from: [nowhere]")
                .replace("within: P8W", "within: P0D"));
        assertThat(problems).extracting(Problem::line).isSorted().contains(2, 27, 29);
    }

    @Test
    void theSchemaIsPublishedAsItIsUsed() {
        var schema = JsonMapper.shared().readTree(new String(ProcedureSchema.bytes(), StandardCharsets.UTF_8));
        assertThat(schema.path("$schema").asString()).contains("2020-12");
        assertThat(schema.path("required").toString()).contains("legalBasis", "steps");
    }

    private static List<Problem> problems(String text) {
        var wrong =
                catchThrowableOfType(ProcedureException.class, () -> FerryProcedure.READER.read("ferry.yaml", text));
        assertThat(wrong).as("the file should have mistakes").isNotNull();
        return wrong.problems();
    }
}
