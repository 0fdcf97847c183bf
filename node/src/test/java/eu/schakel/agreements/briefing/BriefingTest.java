package eu.schakel.agreements.briefing;

import static eu.schakel.agreements.staff.WorkPlace.by;
import static eu.schakel.agreements.staff.WorkPlace.dossier;
import static eu.schakel.agreements.staff.WorkPlace.reading;
import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.agreements.Commands.AskQuestion;
import eu.schakel.agreements.Commands.GiveReading;
import eu.schakel.agreements.Status;
import eu.schakel.agreements.staff.Browser;
import eu.schakel.agreements.staff.Staff;
import eu.schakel.agreements.staff.WorkPlace;
import eu.schakel.dossier.Act;
import eu.schakel.portal.Language;
import eu.schakel.portal.Templates;
import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The consultation of 1 December 2026, after a year in which both sides spoke. Only read here. */
@SuppressWarnings("NullAway.Init")
class BriefingTest {
    private static final LocalDate SINCE = LocalDate.of(2026, 5, 24);
    private static final LocalDate MEETING = LocalDate.of(2026, 12, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String PATH = "/nl/briefing?since=2026-05-24&for=2026-12-01";

    private static WorkPlace place;
    private static Browser lieve;

    @BeforeAll
    static void open() {
        place = WorkPlace.open();
        lieve = place.coordinator();
        place.clock.set("2026-03-02T10:00:00Z");
        place.flemish.giveReading(
                by("vlaanderen"), dossier("haventop"), reading(Status.NOT_STARTED, "Nog geen datum."));
        place.clock.set("2026-09-14T10:00:00Z");
        place.flemish.giveReading(
                by("vlaanderen"),
                dossier("haventop"),
                new GiveReading(
                        Status.UNDER_WAY,
                        "De zaal is gehuurd.",
                        "",
                        null,
                        "Programma delen",
                        LocalDate.of(2027, 1, 15),
                        null,
                        ""));
        place.dutch.giveReading(
                by("nederland"), dossier("haventop"), reading(Status.STUCK, "Er is geen budget <nog niet>."));
        place.dutch.giveReading(
                by("nederland"),
                dossier("emissiedata"),
                reading(Status.UNDER_WAY, "De eerste reeks is gedeeld. ".repeat(40)));
        place.flemish.ask(
                by("vlaanderen"),
                dossier("haventop"),
                new AskQuestion("Wanneer is er budget?", LocalDate.of(2026, 10, 1), false));
        place.dutch.ask(
                by("nederland"),
                dossier("spoor"),
                new AskQuestion("Welk bureau kiest u?", LocalDate.of(2026, 12, 20), true));
        place.clock.set("2026-11-02T10:00:00Z");
        place.enter("nieuw", 4, "Departement Omgeving", null, null, List.of());
        place.flemish.remove(Act.system("vlaanderen", UUID.randomUUID()), WorkPlace.DECLARATION, dossier("taalunie"));
        place.clock.set("2026-11-24T09:00:00Z");
    }

    @AfterAll
    static void close() {
        place.close();
    }

    @Test
    void everyLineSaysWhyItIsThere() {
        var text = lieve.get(PATH).text();
        assertThat(text)
                .contains("Nota voor het overleg van 1 december 2026", "24 mei 2026 tot 1 december 2026")
                .containsSubsequence(
                        "Waar de lezingen verschillen",
                        "Afspraak haventop",
                        "De lezingen verschillen sinds 14 september 2026.",
                        "Vlaanderen: Bezig De zaal is gehuurd.",
                        "Nederland: Vastgelopen Er is geen budget <nog niet>. (Ministerie van Proeven, 14 september 2026)",
                        "Te laat",
                        "Niets is te laat.",
                        "Stil",
                        "Stil sinds 2 april 2025: sinds de opname in het register zei nog niemand iets.",
                        "Wacht op antwoord",
                        "61 dagen te laat",
                        "Wacht sinds 14 september 2026 op antwoord van Nederland (Ministerie van Infrastructuur en Waterstaat (IenW)), gevraagd tegen 1 oktober 2026.",
                        "Vlaanderen: vraagt Wanneer is er budget?",
                        "gevraagd tegen 20 december 2026. Alleen tussen de overheden.",
                        "Nederland: vraagt Welk bureau kiest u?",
                        "Veranderd in deze periode",
                        "Vlaanderen ging van Niet begonnen naar Bezig.",
                        "Eerste lezing: Nederland.",
                        "Wat eraan komt",
                        "31 december 2026 (over 30 dagen)",
                        "Datum uit de verklaring.",
                        "Volgende stap van Vlaanderen: Programma delen",
                        "Nieuw in het register",
                        "Afspraak nieuw",
                        "Uit het register genomen",
                        "Afspraak taalunie")
                .contains("bekend was op 2 november 2026");
    }

    @Test
    void whatWasOnlySaidBeforeThePeriodIsNoChange() {
        var later = lieve.get("/nl/briefing?since=2026-10-01&for=2026-12-01").text();
        assertThat(later).doesNotContain("ging van Niet begonnen naar Bezig");
    }

    @Test
    void aPastMeetingIsShownAsItWasKnownThen() {
        var past = lieve.get("/nl/briefing?since=2025-12-01&for=2026-06-01").text();
        assertThat(past)
                .contains("Nergens verschillen de lezingen.", "Niet begonnen")
                .doesNotContain("De zaal is gehuurd.");
    }

    @Test
    void aMeetingBeforeTheDeclarationWasKnownDoesNotNameIt() {
        assertThat(lieve.get("/nl/briefing?since=2024-12-01&for=2025-06-01").text())
                .contains("Proefverklaring");
        assertThat(lieve.get("/nl/briefing?since=2024-06-01&for=2025-03-01").text())
                .doesNotContain("Proefverklaring");
    }

    @ParameterizedTest
    @CsvSource({
        "since=31-2-2026, Dit is geen dag die bestaat.",
        "for=morgen, Dit is geen dag die bestaat.",
        "since=2026-12-01&for=2026-11-01, De periode moet beginnen voor de dag van het overleg."
    })
    void wrongDaysAreSaidBesideTheField(String query, String sentence) {
        var answer = lieve.get("/nl/briefing?" + query);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(sentence);
        assertThat(lieve.get("/nl/briefing.pdf?" + query).status()).isEqualTo(422);
    }

    @Test
    void withoutDaysItIsTheLastHalfYear() {
        assertThat(lieve.get("/nl/briefing").text()).contains("24 mei 2026 tot 24 november 2026");
        assertThat(lieve.get("/nl/work").html()).contains("href=\"/nl/briefing\"");
    }

    @Test
    void itIsForCoordinators() {
        assertThat(place.signedIn("Bart Roelandts").get("/nl/briefing").status())
                .isEqualTo(403);
        assertThat(place.stranger().get("/nl/briefing.pdf").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource
    void thePdfIsAccessibleInEveryLanguage(Language language) throws Exception {
        var pdf = place.briefingFiles.pdf(gather(), language, place.site.formats(language));
        VeraGreenfieldFoundryProvider.initialise();
        for (var flavour : new PDFAFlavour[] {PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_U}) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                assertThat(result.getTestAssertions()).as(flavour.toString()).isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(1, 10);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.tag());
            assertThat(document.getDocumentInformation().getTitle()).contains("2026");
            assertThat(document.getDocumentInformation().getSubject())
                    .contains(place.governments.side("vlaanderen", language).name());
            assertThat(new PDFTextStripper().getText(document)).contains("Programma delen");
        }
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        var first = place.briefingFiles.pdf(gather(), Language.NL, place.site.formats(Language.NL));
        var fresh = new BriefingFiles(new Templates(), place.governments, true);
        place.clock.set("2026-11-24T10:00:00Z");
        var second = fresh.pdf(gather(), Language.NL, place.site.formats(Language.NL));
        assertThat(second).isEqualTo(first);
        assertThat(lieve.get("/nl/briefing.pdf?since=2026-05-24&for=2026-12-01")
                        .response()
                        .body())
                .isEqualTo(first);
    }

    @Test
    void theHtmlStandsAlone() {
        var html = lieve.get(PATH + "&file=html");
        assertThat(html.response().headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"briefing-2026-12-01-nl.html\"");
        assertThat(html.html())
                .contains("<style>", "https://vlaanderen.example/nl/agreements/proef-2025/haventop", "&lt;nog niet&gt;")
                .doesNotContain("<link", "<script");
    }

    @Test
    void longGroundsAreCutBetweenWords() {
        assertThat(Pen.shortened("woord ".repeat(100)))
                .hasSizeLessThanOrEqualTo(Pen.LONGEST_GROUND_CHARS)
                .endsWith("woord…");
        assertThat(Pen.shortened("x".repeat(400))).hasSize(Pen.LONGEST_GROUND_CHARS);
        assertThat(Pen.shortened(" een\n twee ")).isEqualTo("een twee");
    }

    /** What the font of the paper lacks would be drawn as another sign, without a word. */
    @ParameterizedTest
    @EnumSource
    void theFontHasEverySignOfTheWords(Language language) throws Exception {
        try (var file = BriefingFiles.class.getResourceAsStream("/fonts/AtkinsonHyperlegibleNext_400Regular.ttf")) {
            var font = Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(file));
            for (var base : List.of(BriefingWriter.MESSAGES, Staff.MESSAGES)) {
                var words = new Properties();
                try (var in = BriefingFiles.class.getResourceAsStream(
                                "/" + base + "_" + language.tag() + ".properties");
                        var reader = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
                    words.load(reader);
                }
                assertThat(words.values().stream().map(Object::toString).map(text -> text.replaceAll("\\s", "")))
                        .allMatch(text -> font.canDisplayUpTo(text) == -1);
            }
        }
    }

    /** A register where nobody spoke fills no pages with the same sentence. */
    @Test
    void whatNobodyEverSpokeOfIsOneLineWithWhomToAsk() {
        try (var large = WorkPlace.open()) {
            for (int i = 0; i < Pen.MOST_LINES; i++) {
                large.clock.set("2025-06-0" + (1 + i % 9) + "T08:00:00Z");
                large.enter("stil" + i, 10 + i, "Departement Omgeving", null, null, List.of());
            }
            large.clock.set("2026-11-24T09:00:00Z");
            var text = large.coordinator().get(PATH).text();
            assertThat(text)
                    .contains(
                            "Over 19 afspraken zei nog nooit iemand iets",
                            "Vlaanderen: Departement Omgeving 15, Departement Mobiliteit en Openbare Werken (MOW) 2")
                    .doesNotContain("Afspraak stil3 ");
        }
    }

    private static Briefing gather() {
        return place.briefingReads.gather(SINCE, MEETING, TODAY);
    }
}
