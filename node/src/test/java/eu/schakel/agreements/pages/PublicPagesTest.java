package eu.schakel.agreements.pages;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.agreements.staff.Browser;
import eu.schakel.portal.Language;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every public page answers in every language, for now and for a past day, and says something useful to a wrong address. */
class PublicPagesTest {
    private static final String BOTH = PublicRegister.agreement(PublicRegister.BOTH);

    private final Browser reader = PublicRegister.reader();

    /** Below the language; all but the sign-in page can be asked for a past day. */
    static List<String> pages() {
        return List.of(
                "",
                "/agreements",
                "/agreements?q=havens&theme=mobility-ports&order=changed",
                "/agreements?q=zzqqxx",
                "/late",
                "/silent",
                "/different",
                "/themes/water",
                BOTH,
                PublicRegister.agreement(PublicRegister.NOBODY),
                "/declarations/" + PublicRegister.DECLARATION,
                "/corrections",
                "/report-error",
                "/proof/" + PublicRegister.firstReading(),
                "/proof/" + PublicRegister.peersReading());
    }

    @ParameterizedTest
    @EnumSource
    void everyPageAnswersInEveryLanguage(Language language) {
        var others = Stream.of(
                "/open-data", "/api", "/about", "/privacy", "/accessibility", "/sign-in", "/agreements?page=2");
        for (var path : Stream.concat(pages().stream(), others).toList()) {
            var page = reader.get("/" + language.tag() + path);
            assertThat(page.status()).as(language.tag() + path).isEqualTo(200);
            assertThat(page.html())
                    .as(language.tag() + path)
                    .contains("<html lang=\"" + language.tag() + "\"", "<h1")
                    .doesNotContain("{count", "null</");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageForAPastDaySaysSo(String path) {
        var page = reader.get("/nl" + path + (path.contains("?") ? "&" : "?") + "on=2026-11-01");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("U ziet deze pagina zoals ze op 1 november 2026 bekend was.");
    }

    @Test
    void aPastDayHasWhatWasSaidBeforeAndNothingThatCameLater() {
        assertThat(reader.get("/nl" + BOTH + "?on=2025-06-01").text())
                .doesNotContain(PublicRegister.FIRST_SAID, PublicRegister.PEER_SAID);
        assertThat(reader.get("/nl" + BOTH + "?on=2025-06-02").text())
                .contains(PublicRegister.FIRST_SAID)
                .doesNotContain(PublicRegister.PEER_SAID);
        assertThat(reader.get("/nl" + BOTH + "?on=2025-10-01").text())
                .contains(PublicRegister.FIRST_SAID, PublicRegister.PEER_SAID)
                .doesNotContain(PublicRegister.CORRECTED);
        assertThat(reader.get("/nl" + BOTH).text()).contains(PublicRegister.CORRECTED, PublicRegister.PEER_SAID);

        for (var path : List.of("", "/themes/mobility-ports")) {
            assertThat(reader.get("/nl" + path + "?on=2025-09-01").text())
                    .as(path)
                    .contains(PublicRegister.FIRST_SAID)
                    .doesNotContain(PublicRegister.PEER_SAID);
        }
        assertThat(reader.get("/nl/different?on=2025-09-01").text()).contains("De kanten zien niets verschillend");
        assertThat(reader.get("/nl/different?on=2025-10-02").text()).contains("1 afspraak gevonden");
        assertThat(reader.get("/nl/corrections?on=2026-08-02").text()).doesNotContain(PublicRegister.CORRECTION);
        assertThat(reader.get("/nl/agreements?q=bevraagd&on=2025-06-01").text())
                .doesNotContain("Een haventop in 2026 bekijken");
        assertThat(reader.get("/nl/agreements?q=bevraagd&on=2025-06-02").text())
                .contains("Een haventop in 2026 bekijken");
    }

    @Test
    void aPastDayLeadsToWhatChangedSince() {
        assertThat(reader.get("/nl" + BOTH + "?on=2025-06-02").html())
                .contains("href=\"/nl" + BOTH
                        + "#story\">Na 2 juni 2025 gebeurden er nog 2 dingen: bekijk het verhaal</a>");
        assertThat(reader.get("/nl" + BOTH + "?on=2026-11-01").text()).contains("Na 1 november 2026 gebeurde er niets");
        var changed =
                "/nl/agreements?since=2026-03-03&amp;order=changed\">Bekijk wat er na 2 maart 2026 veranderde</a>";
        assertThat(reader.get("/nl?on=2026-03-02").html()).contains(changed);
        var list =
                reader.get("/nl/agreements?theme=mobility-ports&on=2025-09-30").html();
        assertThat(list)
                .contains("href=\"/nl/agreements?theme=mobility-ports&amp;since=2025-10-01&amp;order=changed\"");
        assertThat(reader.get("/nl/agreements?theme=mobility-ports&since=2025-10-01&order=changed")
                        .text())
                .contains("1 afspraak gevonden");
        assertThat(reader.get("/nl").text()).doesNotContain("Bekijk wat er na");
    }

    @Test
    void whatEitherSideTypedInDutchSaysSoElsewhere() {
        assertThat(reader.get("/fr" + BOTH).html())
                .contains("<span lang=\"nl\">" + PublicRegister.CORRECTED + "</span>")
                .contains("<span lang=\"nl\">" + PublicRegister.PEER_SAID + "</span>")
                .contains("<span lang=\"nl\">Een datum kiezen.</span>");
        assertThat(reader.get("/fr/corrections").html())
                .contains("<span lang=\"nl\">" + PublicRegister.CORRECTION + "</span>");
        assertThat(reader.get("/nl" + BOTH).html()).doesNotContain("<span lang=");
    }

    @Test
    void beforeTheRegisterBeganThereIsNothing() {
        assertThat(reader.get("/nl?on=1899-01-01").text())
                .contains("1 januari 1899")
                .doesNotContain("157 afspraken");
        assertThat(reader.get("/nl/agreements?on=1899-01-01").text()).doesNotContain("afspraken gevonden");
        var agreement = reader.get("/nl" + BOTH + "?on=2025-01-01");
        assertThat(agreement.status()).isEqualTo(404);
        assertThat(agreement.text()).contains("Dit was er toen nog niet", "Op 1 januari 2025");
    }

    @Test
    void homeTellsTheNewestFirst() {
        var home = reader.get("/nl").text();
        var order = Stream.of(
                        "Ondertekend door beide.",
                        "Het memorandum is ondertekend.",
                        PublicRegister.CORRECTED,
                        PublicRegister.PEER_SAID)
                .map(home::indexOf)
                .toList();
        assertThat(order).doesNotContain(-1).isSorted();
    }

    @Test
    void theCorrectionsShowOldAndNew() {
        assertThat(reader.get("/nl/corrections").text())
                .contains(PublicRegister.FIRST_SAID, PublicRegister.CORRECTED, "Niet alle havens waren bevraagd.")
                .contains(PublicRegister.CORRECTION, "augustus 2026 · Een haventop in 2026 bekijken")
                .doesNotContain("De datum klopt niet.", "/nl/agreements/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nl/agreements/vlaanderen-nederland-2025/bestaat-niet",
                "/nl/agreements/x/y",
                "/nl/themes/bestaat-niet",
                "/nl/declarations/bestaat-niet",
                "/nl/proof/bestaat-niet",
                "/nl/proof/00000000-0000-4000-8000-000000000000",
                "/nl/report-error/bestaat-niet",
                "/nl/bestaat-niet",
                "/nl/agreements?page=1000000000",
                "/nl/agreements?page=99999999999999999999"
            })
    void whatIsNotThereIsAPageThatSaysSo(String path) {
        var page = reader.get(path);
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.html()).contains("<html lang=\"nl\"", "href=\"/nl/\"");
        assertThat(page.text()).contains("Hier is niets");
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo", "2026-02-30", "-999999999-01-01", "%2B999999999-01-01", "31/12/2026x", "2027-01-01"})
    void aDayThatIsNoneIsNamedOnThePage(String day) {
        for (var path : List.of("/nl", "/nl/agreements", "/nl" + BOTH)) {
            var page = reader.get(path + "?on=" + day);
            assertThat(page.status()).as(path).isEqualTo(422);
            assertThat(page.text()).as(path).containsAnyOf("is geen datum. Schrijf", "ligt in de toekomst. Kies");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=0",
                "page=-1",
                "page=x",
                "theme=x",
                "kind=x",
                "standing=x",
                "status=x",
                "late=x",
                "since=x",
                "order=x"
            })
    void aFilterThatIsNoneIsNamedOnThePage(String wrong) {
        var page = reader.get("/nl/agreements?" + wrong);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("error-summary");
        assertThat(page.text()).contains("“" + wrong.replaceFirst(".*=", "") + "”");
    }

    @Test
    void aThemeThatIsNoneIsAnsweredInTheLanguageOfThePage() {
        var page = reader.get("/nl/agreements?theme=x").text();
        assertThat(page)
                .contains("“x” staat niet in de lijst.")
                .doesNotContain("mobility-ports", "Precies wat hier staat");
    }

    @Test
    void whatBothNameForOneDayStandsOnce() {
        var home = reader.get("/nl").html();
        var ahead = home.substring(home.indexOf("class=\"ahead\""));
        assertThat(ahead.substring(0, ahead.indexOf("</ul>")))
                .containsOnlyOnce(
                        "Een haventop in 2026 bekijken</a></p><p class=\"small\">Beide willen dan: Een datum kiezen.")
                .doesNotContain("wil dan: Een datum kiezen.");
    }

    @Test
    void whereNobodySpokeNoSideIsSaidToHave() {
        assertThat(reader.get("/nl" + PublicRegister.agreement(PublicRegister.NOBODY))
                        .text())
                .contains("nog niemand")
                .doesNotContain("nog één kant");
    }

    @Test
    void unknownParametersDoNothing() {
        assertThat(reader.get("/nl/agreements?limit=-1&foo=bar").text()).contains("157 afspraken gevonden");
    }
}
