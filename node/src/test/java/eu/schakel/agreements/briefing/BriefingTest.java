package eu.schakel.agreements.briefing;

import static eu.schakel.agreements.staff.WorkPlace.by;
import static eu.schakel.agreements.staff.WorkPlace.dossier;
import static eu.schakel.agreements.staff.WorkPlace.reading;
import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.agreements.Commands.AskQuestion;
import eu.schakel.agreements.Commands.GiveReading;
import eu.schakel.agreements.Status;
import eu.schakel.agreements.staff.Browser;
import eu.schakel.agreements.staff.WorkPlace;
import eu.schakel.dossier.Act;
import eu.schakel.portal.Language;
import eu.schakel.portal.Templates;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
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
                        "Vlaanderen: Bezig De zaal is gehuurd.",
                        "Nederland: Vastgelopen Er is geen budget <nog niet>. (Ministerie van Proeven, 14 september 2026)",
                        "Te laat",
                        "Niets is te laat.",
                        "Stil",
                        "Nog nooit iets gezegd sinds de opname op 2 april 2025.",
                        "Wacht op antwoord",
                        "61 dagen te laat",
                        "Vlaanderen vroeg op 14 september 2026, antwoord van Nederland (Ministerie van Infrastructuur en Waterstaat (IenW)): Wanneer is er budget?",
                        "Alleen tussen de overheden. Nederland vroeg",
                        "Veranderd in deze periode",
                        "Niet begonnen → Bezig",
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
        assertThat(later).doesNotContain("Niet begonnen → Bezig");
    }

    @Test
    void aPastMeetingIsShownAsItWasKnownThen() {
        var past = lieve.get("/nl/briefing?since=2025-12-01&for=2026-06-01").text();
        assertThat(past)
                .contains("Nergens verschillen de lezingen.", "Niet begonnen")
                .doesNotContain("De zaal is gehuurd.");
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
        assertThat(BriefingWriter.shortened("woord ".repeat(100)))
                .hasSizeLessThanOrEqualTo(BriefingWriter.LONGEST_GROUND_CHARS)
                .endsWith("woord…");
        assertThat(BriefingWriter.shortened("x".repeat(400))).hasSize(BriefingWriter.LONGEST_GROUND_CHARS);
        assertThat(BriefingWriter.shortened(" een\n twee ")).isEqualTo("een twee");
    }

    private static Briefing gather() {
        return place.briefingReads.gather(SINCE, MEETING, TODAY);
    }
}
