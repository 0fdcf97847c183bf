package eu.schakel.limits;

import static eu.schakel.agreements.data.SharedNodes.get;
import static eu.schakel.agreements.data.SharedNodes.text;
import static eu.schakel.agreements.data.SharedNodes.tree;
import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.portal.Language;
import eu.schakel.timelimits.Mistake;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code /termijn}: what a reader sees, and what a program gets. */
class LimitPageTest {
    private static final String ASCENSION = "?from=14-3-2026&amount=2&unit=M&calendar=nl";

    @Test
    void allLawsStandSideBySide() {
        var page = text("/nl/termijn" + ASCENSION);
        assertThat(page)
                .contains("EU-recht", "Nederlands recht", "Belgisch recht, voor de rechtbank", "Vlaamse overheid")
                .contains("De laatste dag is vrijdag 15 mei 2026.", "De laatste dag is maandag 18 mei 2026.")
                .contains("Let op: het kan ook maandag 18 mei 2026 zijn")
                .contains(
                        "Hemelvaartsdag",
                        "href=\"/nl/termijn?from=14-3-2026&amp;amount=2&amp;unit=M&amp;calendar=nl\"");
    }

    @Test
    void theSmallCalendarIsATable() {
        var page = text("/nl/termijn" + ASCENSION);
        var table = page.substring(page.indexOf("<table class=\"weeks\">"), page.indexOf("</table>"));
        assertThat(table).contains("<caption", "<th scope=\"col\"><abbr title=\"maandag\">");
        assertThat(table.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "))
                .contains("14 mei geteld tot hier. Hemelvaartsdag 15 mei laatste dag")
                .contains("18 mei ook mogelijk");
    }

    @ParameterizedTest
    @EnumSource
    void inFourLanguages(Language language) {
        var answer = get("/" + language.tag() + "/termijn" + ASCENSION);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(text("/" + language.tag() + "/termijn")).contains("<form class=\"filter\"", "example");
    }

    @Test
    void programsGetTheSameAsJson() {
        for (var path : List.of("/nl/termijn.json", "/termijn.json")) {
            var answers = tree(path + ASCENSION).get("answers");
            var ends = new ArrayList<String>();
            answers.forEach(answer -> ends.add(
                    answer.get("regime").asString() + " " + answer.get("end").asString()));
            assertThat(ends)
                    .containsExactly("eu 2026-05-15", "nl 2026-05-18", "be-court 2026-05-15", "be-vl 2026-05-14");
        }
        assertThat(tree("/en/termijn.json?from=2026-01-05&limit=nl-awb-4-13-2&suspend=2026-01-19/2026-01-30")
                        .get("answers")
                        .get(0)
                        .get("end")
                        .asString())
                .isEqualTo("2026-03-12");
    }

    @Test
    void withoutALanguageItLeadsToOne() {
        var answer = get("/termijn" + ASCENSION, "Accept", "text/html", "Accept-Language", "fr");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/fr/termijn" + ASCENSION);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    from=morgen&amount=2&unit=M                      | ‘morgen’ is geen dag die bestaat
                    from=14-3-2026&amount=0&unit=D                   | Een termijn van 0 kan niet
                    from=14-3-2026&amount=%3Cb%3E&unit=D             | ‘P&lt;b&gt;D’ is geen lengte
                    from=14-3-2026&amount=2&unit=H                   | is de tijd nodig
                    from=14-3-2026&limit=nowhere                     | Er is geen termijn ‘nowhere’
                    from=14-3-1899&amount=2&unit=D                   | ligt te vroeg
                    from=14-3-2026&amount=2&unit=D&calendar=mars     | De kalender ‘mars’ is niet bekend
                    from=5-1-2026&amount=8&unit=W&suspend=x          | ‘x’ is geen stilstand
                    """)
    void whatIsWrongStandsBesideItsField(String query, String sentence) {
        var answer = get("/nl/termijn?" + query.strip(), "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text("/nl/termijn?" + query.strip())).contains(sentence, "error-summary");
        assertThat(get("/nl/termijn.json?" + query.strip()).statusCode()).isEqualTo(422);
    }

    @Test
    void aLimitThatOneLawRefusesIsStillAnsweredByTheOthers() {
        var data = tree("/nl/termijn.json?from=1970-11-15&amount=10&unit=D&calendar=be");
        var mistake = data.get("mistakes").get(0);
        assertThat(mistake.get("regime").asString()).isEqualTo("eu");
        assertThat(mistake.get("mistake").asString()).contains("ligt te vroeg");
        var answers = data.get("answers");
        assertThat(answers.findValuesAsString("end")).contains("1970-11-25");
        assertThat(answers.findValuesAsString("regime")).containsExactly("nl", "be-court");
    }

    @Test
    void everyMistakeHasAFieldThatIsOnTheForm() {
        assertThat(Arrays.stream(Mistake.values()).map(LimitForm::fieldOf)).isSubsetOf(LimitQuery.NAMES);
    }
}
