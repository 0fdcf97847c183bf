package eu.schakel.agreements.pages;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.agreements.staff.Browser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a list counts, shows and exports is the same; search finds what people type. */
class ListSearchTest {
    private static final Pattern ROW =
            Pattern.compile("row-title\"><a [^>]*href=\"/[a-z]{2}/agreements/[^/\"]+/([^\"?]+)");
    private static final Pattern FOUND = Pattern.compile("class=\"found\"[^>]*>(\\d+)");

    private final Browser reader = PublicRegister.reader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/agreements?",
                "/agreements?theme=mobility-ports",
                "/agreements?kind=meeting",
                "/agreements?standing=different",
                "/agreements?standing=unsaid&theme=water",
                "/agreements?status=fulfilled",
                "/agreements?body=Waterstaat",
                "/agreements?late=on",
                "/agreements?silent=on",
                "/agreements?q=havens",
                "/agreements?q=havens&kind=meeting",
                "/agreements?since=2026-01-01",
                "/agreements?order=due",
                "/late?",
                "/silent?",
                "/different?"
            })
    void whatIsCountedIsWhatIsShownAndExported(String list) {
        var shown = rows("/nl" + list);
        assertThat(shown).isNotEmpty().doesNotHaveDuplicates();
        var json = new ArrayList<String>();
        var exported = json("/nl" + list.replace("?", ".json?limit=500&"));
        exported.path("agreements").forEach(each -> json.add(each.path("id").asString()));
        assertThat(json).containsExactlyElementsOf(shown);
        assertThat(exported.path("total").asInt()).isEqualTo(shown.size());
    }

    @Test
    void eachNumberOnHomeLeadsToThatManyRows() {
        var home = reader.get("/nl").html();
        var number = Pattern.compile(
                        "href=\"(/nl/(?:late|silent|different|agreements\\?theme=[^\"]+))\"[^>]*>(.*?)</a>",
                        Pattern.DOTALL)
                .matcher(home);
        var checked = 0;
        while (number.find()) {
            var words = number.group(2).replaceAll("<[^>]+>", " ").strip();
            var href = number.group(1).replace("&amp;", "&");
            if (words.matches("\\d.*")) {
                assertThat(rows(href)).as(href).hasSize(Integer.parseInt(words.replaceAll("\\D.*", "")));
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(12);
    }

    @ParameterizedTest
    @CsvSource({
        "nl, haven, haventop-2026",
        "nl, havens, haventop-2026",
        "nl, haventp, haventop-2026",
        "nl, hvaentop, haventop-2026",
        "nl, wtaer, stresstesten-hoogwater-droogte",
        "nl, stikstoff, stikstof-mou",
        "nl, HAVENTOP, haventop-2026",
        "nl, kmo, staatssteunkader-gelijk-speelveld",
        "nl, mkb, staatssteunkader-gelijk-speelveld",
        "nl, werf, haventop-2026",
        "nl, bouwplaats, haventop-2026",
        "nl, overstroming, stresstesten-hoogwater-droogte",
        "fr, inondations, stresstesten-hoogwater-droogte",
        "fr, secheresse, stresstesten-hoogwater-droogte",
        "en, floods, stresstesten-hoogwater-droogte",
        "de, Überschwemmung, stresstesten-hoogwater-droogte",
        "de, Uberschwemmungen, stresstesten-hoogwater-droogte",
        "nl, bevraagd, haventop-2026"
    })
    void searchFindsWhatPeopleType(String language, String typed, String agreement) {
        assertThat(rows("/" + language + "/agreements?q=" + encoded(typed))).contains(agreement);
    }

    @ParameterizedTest
    @CsvSource({
        "nl, fiets, kennis-grensregionale-fietsroutes gezamenlijke-aanpak-fietsroutes",
        "nl, fietsroutes, kennis-grensregionale-fietsroutes gezamenlijke-aanpak-fietsroutes",
        "nl, spoor, rail-gent-terneuzen spoor-hamont-weert",
        "nl, trein, rail-gent-terneuzen spoor-hamont-weert",
        "nl, rail, rail-gent-terneuzen spoor-hamont-weert",
        "fr, cyclables, kennis-grensregionale-fietsroutes gezamenlijke-aanpak-fietsroutes",
        "de, Radrouten, kennis-grensregionale-fietsroutes gezamenlijke-aanpak-fietsroutes"
    })
    void whatHasTheWordItselfComesBeforeWhatOnlySharesItsTheme(String language, String typed, String agreements) {
        var wanted = agreements.split(" ");
        assertThat(rows("/" + language + "/agreements?q=" + encoded(typed)).subList(0, wanted.length))
                .containsExactlyInAnyOrder(wanted);
    }

    @ParameterizedTest
    @CsvSource({"nl, kmo", "nl, mkb", "nl, werf", "fr, vélo", "de, Fahrrad"})
    void aWordThatOnlyThemeOrNeighbourHasStillFinds(String language, String typed) {
        assertThat(rows("/" + language + "/agreements?q=" + encoded(typed))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nl, Versie", "fr, Version", "en, Version", "de, Fassung"})
    void theSourceIsNamedInTheLanguageOfThePage(String language, String version) {
        var text = reader.get("/" + language + "/open-data").text();
        assertThat(text).contains(". " + version + " ");
        if (!language.equals("en")) {
            assertThat(text).doesNotContain("example data of no government");
        }
    }

    @Test
    void aBadDayIsNotCalledAnAnswerThatWasSent() {
        var page = reader.get("/nl/agreements?on=morgen");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("probeer het opnieuw").doesNotContain("verstuur");
    }

    @ParameterizedTest
    @CsvSource({
        "nl, fiets -fietsroutes, gezamenlijke-aanpak-fietsroutes",
        "nl, -fietsroutes, gezamenlijke-aanpak-fietsroutes",
        "nl, spoor -Hamont, spoor-hamont-weert",
        "fr, 'rail -\"Rail Gand-Terneuzen\"', rail-gent-terneuzen",
        "de, Radrouten -fietsroutes, gezamenlijke-aanpak-fietsroutes"
    })
    void aWordWithAMinusKeepsOutInAllLanguages(String language, String typed, String out) {
        var list = "/" + language + "/agreements?q=";
        assertThat(rows(list + encoded(typed))).doesNotContain(out);
        assertThat(rows(list + encoded(typed.replaceFirst("-(?=[\"\\p{L}])", ""))))
                .contains(out);
    }

    @ParameterizedTest
    @CsvSource({
        "/nl/agreements?q=&theme=water&kind=, /nl/agreements?theme=water",
        "/nl/late?q=+&theme=, /nl/late",
        "/fr/agreements?status=&q=havens&on=2026-09-30&page=, /fr/agreements?q=havens&on=2026-09-30",
        "/nl/termijn?from=2026-03-14&amount=2&time=&limit=, /nl/termijn?from=2026-03-14&amount=2"
    })
    void emptyFieldsOfAFormDoNotStayInTheAddress(String sent, String kept) {
        var answer = reader.get(sent);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).endsWith(kept);
        assertThat(reader.get(kept).html()).doesNotContainPattern("href=\"[^\"]*[?;&][a-z-]+=[\"&]");
    }

    @Test
    void aProgramThatSendsThemGetsNoneBack() {
        var next = json("/agreements.json?theme=&limit=2").path("next").asString();
        assertThat(next).contains("limit=2").doesNotContain("theme");
        assertThat(reader.get("/nl/agreements.atom?theme=&q=havens").html())
                .contains("/nl/agreements.atom?q=havens")
                .doesNotContain("theme=");
    }

    @Test
    void whatWasTypedIsSaidToBeStillThere() {
        var page = reader.get("/nl/agreements?theme=watr&q=havens");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Eén antwoord klopt nog niet", "Wat u typte, staat er nog.");
        assertThat(page.html()).contains("value=\"havens\"");
        assertThat(reader.get("/nl/agreements?q=havens").text()).doesNotContain("Wat u typte");
    }

    @Test
    void aGuessIsSaidToBeOne() {
        assertThat(reader.get("/nl/agreements?q=haventp").text()).contains("Nergens staat precies “haventp”.");
        assertThat(reader.get("/nl/agreements?q=hvaentop").text()).contains("Nergens staat precies “hvaentop”.");
        assertThat(reader.get("/nl/agreements?q=havens").text()).doesNotContain("Nergens staat precies");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nl/agreements.json", "/agreements.json", "/api/v1/agreements.json"})
    void programsGetTheOrderThatTheyAskFor(String path) {
        var due = new ArrayList<String>();
        for (var agreement : json(path + "?order=due&limit=500").path("agreements")) {
            due.add(agreement.path("due").asString("9999"));
        }
        assertThat(due).isSorted().hasSize(157).contains("2026-12-31");
        assertThat(reader.get("/agreements.json?order=x").status()).isEqualTo(422);
    }

    @Test
    void theLinkBelowAListGivesAllOfIt() {
        var href = Pattern.compile("class=\"exports\".*?href=\"([^\"]+)\" type=\"application/json\"", Pattern.DOTALL)
                .matcher(reader.get("/nl/agreements").html());
        assertThat(href.find()).isTrue();
        assertThat(json(href.group(1).replace("&amp;", "&")).path("agreements")).hasSize(157);
    }

    @Test
    void nothingFoundOffersAWayOut() {
        assertThat(reader.get("/nl/agreements?q=zzqqxx").text())
                .contains("Niets gevonden", "Toon alles")
                .doesNotContain("Geen afspraken gevonden");
    }

    @Test
    void lateAndSilentAreOpenToAll() {
        assertThat(rows("/nl/late")).contains(PublicRegister.LATE);
        assertThat(rows("/nl/silent")).contains(PublicRegister.NOBODY).doesNotContain(PublicRegister.BOTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'; drop table open.agreement; --",
                "' & | ! ( ) : * <-> %",
                "\u202Enevah\u202C",
                "🌊🐟",
                "a\u0301\u200B\uFEFF",
                "{{7*7}} ${7*7}"
            })
    void whateverIsTypedComesBackAsText(String typed) {
        var page = reader.get("/nl/agreements?q=" + encoded(typed));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).doesNotContain("<script>alert", "<img src=x");
        assertThat(page.text()).contains(typed.strip().replaceAll("\\s+", " "));
    }

    @Test
    void aTextThatIsTooLongIsSaidToBe() {
        var page = reader.get("/nl/agreements?q=" + "a".repeat(300));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Hoogstens 200 tekens.");
        var longer = reader.get("/nl/agreements?q=" + "a".repeat(10_000));
        assertThat(longer.status()).isEqualTo(414);
        assertThat(longer.text()).contains("Het adres is te lang");
    }

    /** The ids on all pages of a list, which are as many as the first page says. */
    private List<String> rows(String path) {
        var ids = new ArrayList<String>();
        var first = reader.get(path);
        assertThat(first.status()).as(path).isEqualTo(200);
        var found = FOUND.matcher(first.html());
        var total = found.find() ? Integer.parseInt(found.group(1)) : 0;
        for (int page = 1; ids.size() < total; page++) {
            var before = ids.size();
            var row = ROW.matcher(reader.get(path + (path.contains("?") ? "&" : "?") + "page=" + page)
                    .html());
            while (row.find()) {
                ids.add(row.group(1));
            }
            assertThat(ids).as(path + " has more rows on page " + page).hasSizeGreaterThan(before);
        }
        assertThat(ids).as(path).hasSize(total);
        return ids;
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(reader.get(path).html());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
