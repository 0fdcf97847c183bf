package eu.schakel.obstacles.intake;

import static eu.schakel.obstacles.intake.Desk.CODE;
import static eu.schakel.obstacles.intake.Desk.PROBLEM;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import eu.schakel.obstacles.FollowUpCode;
import eu.schakel.testing.Rows;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Following a report with its code, without script. */
class FollowTest {
    private static final String FOLLOW = "/nl/follow/" + CODE.text();

    private final Desk desk = new Desk();
    private final Visit visit = desk.visit();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aTypedCodeOpensTheReport() {
        desk.report(CODE, PROBLEM, false);
        var page = visit.answer(visit.get("/nl/follow"), "code", CODE.grouped().toLowerCase(java.util.Locale.ROOT));
        assertThat(page.path()).isEqualTo(FOLLOW);
        assertThat(page.text())
                .contains("Uw melding is binnen. Niemand heeft ze al beoordeeld.")
                .contains("De bus stopt aan de grens.")
                .contains("Gent")
                .contains("9 maart 2026")
                .contains("Hoe is dit geteld?")
                .contains("Nederland mag uw melding niet lezen.")
                .doesNotContain("reported")
                .doesNotContain("case-handler");
        assertThat(page.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex, nofollow");
        assertThat(page.html()).contains("href=\"/nl/report-error\"");
    }

    @Test
    void guessingSoonEnds() {
        desk.report(CODE, PROBLEM, true);
        for (int i = 0; i < 10; i++) {
            assertThat(visit.get("/nl/follow/000000000000000" + i).status()).isEqualTo(404);
        }
        var stopped = visit.get(FOLLOW);
        assertThat(stopped.status()).isEqualTo(429);
        assertThat(stopped.header("Retry-After")).isNotEmpty();
        assertThat(stopped.text()).doesNotContain("De bus stopt");
        assertThat(visit.post("/nl/follow", Map.of("code", CODE.text())).status())
                .isEqualTo(429);
    }

    @Test
    void whatStaffAsksIsAnswered() {
        desk.report(CODE, PROBLEM, true);
        desk.staff(CODE, "take-up", Map.of());
        desk.staff(CODE, "ask", Map.of("question", "Welke lijn is het?"));
        var page = visit.get(FOLLOW);
        assertThat(page.text())
                .contains("Wacht op u")
                .contains("Wij wachten op uw antwoord.")
                .contains("Welke lijn is het?")
                .contains("Wij onderzoeken uw melding.");
        var form = visit.get(FOLLOW + "/do/answer");
        assertThat(form.text()).contains("Onze vraag Welke lijn is het?");
        assertThat(visit.answer(form, "answer", "").status()).isEqualTo(422);
        var done = visit.answer(form, "answer", "Lijn 1.");
        assertThat(done.text()).contains("Dat is gedaan.").contains("Lijn 1.");
        assertThat(visit.answer(form, "answer", "Lijn 1.").text()).contains("Dat is gedaan.");
        assertThat(desk.obstacle(CODE).state()).isEqualTo("assessment");
        assertThat(desk.obstacle(CODE).steps()).hasSize(4);
    }

    @Test
    void whatTheOtherGovernmentMustConfirmIsNotSaidToBeDone() {
        desk.report(CODE, PROBLEM, true);
        desk.staff(CODE, "take-up", Map.of());
        desk.staff(CODE, "ask", Map.of("question", "Welke lijn is het?"));
        // As after a transfer: the Netherlands treats it now.
        desk.sql("update core.obstacle set home = 'nederland', state = jsonb_set(state, '{home}', '\"nederland\"')");
        assertThat(visit.get(FOLLOW).text()).contains("Nederland behandelt uw melding nu.");
        var form = visit.get(FOLLOW + "/do/answer");
        assertThat(form.text()).contains("Het telt als Nederland het bevestigt.");
        assertThat(visit.answer(form, "answer", "Lijn 1.").text())
                .contains("Het telt zodra de andere overheid het bevestigt.")
                .contains("Nederland heeft nog niet bevestigd.")
                .contains("Antwoorden: op 2 maart 2026 verstuurd, nog niet bevestigd door Nederland")
                .doesNotContain("Dat is gedaan.");
    }

    @Test
    void aStepOfStaffInMidFormKeepsTheText() {
        desk.report(CODE, PROBLEM, true);
        desk.staff(CODE, "take-up", Map.of());
        desk.staff(CODE, "ask", Map.of("question", "Welke lijn is het?"));
        var form = visit.get(FOLLOW + "/do/answer");
        desk.staff(CODE, "go-on", Map.of());
        var overtaken = visit.answer(form, "answer", "Lijn 1.");
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.text()).contains("Intussen gebeurde er iets").contains("Lijn 1.");
        var refused = visit.answer(overtaken, "answer", "Lijn 1.");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text())
                .contains("Het dossier staat intussen ergens anders.")
                .contains("Lijn 1.");
    }

    @Test
    void theOutcomeComesWithReasonsAndWhatOneCanDo() {
        desk.report(CODE, PROBLEM, true);
        desk.staff(
                CODE,
                "route-elsewhere",
                Map.of(
                        "outcome",
                        "to-tax",
                        "reasons",
                        "Het gaat over loonbelasting.",
                        "what-now",
                        "Bel 02 572 57 57."));
        var page = visit.get(FOLLOW);
        assertThat(page.text())
                .contains("Hoort bij de afspraken over belasting")
                .contains("Het gaat over loonbelasting.")
                .contains("Bel 02 572 57 57.")
                .contains("De melding weer openen");
        var reopen = visit.get(FOLLOW + "/do/reopen");
        assertThat(reopen.text()).contains("De bus stopt aan de grens.");
        visit.answer(reopen, "problem", "Het gaat niet over belasting.");
        assertThat(desk.obstacle(CODE).state()).isEqualTo("reported");
    }

    @Test
    void whatStaffTellEachOtherStaysInside() {
        desk.report(CODE, PROBLEM, true);
        desk.staff(CODE, "take-up", Map.of());
        desk.staff(CODE, "offer", Map.of("question", "Kan uw dienst dit snel doen?"));
        assertThat(visit.get(FOLLOW).text())
                .contains("Zij heeft nog niet ja gezegd.")
                .doesNotContain("Kan uw dienst dit snel doen?");
    }

    @Test
    void withdrawingAsksNothingTwice() {
        desk.report(CODE, PROBLEM, true);
        var form = visit.get(FOLLOW + "/do/withdraw");
        assertThat(form.text()).doesNotContain("Ingetrokken");
        assertThat(visit.answer(form, "withdrawal", "").text()).contains("U hebt uw melding ingetrokken.");
    }

    @Test
    void aCorrectionShowsWhatWasSaidBefore() {
        desk.report(CODE, PROBLEM, true);
        desk.clock.advance(Duration.ofMinutes(1));
        var form = visit.get(FOLLOW + "/correct");
        var done = visit.answer(form, "problem", "De tram stopt aan de grens.", "area", "BE234", "who", "resident");
        assertThat(done.text())
                .contains("Uw verbetering is bewaard.")
                .contains("De tram stopt aan de grens.")
                .contains("Eerder, op 2 maart 2026: De bus stopt aan de grens.");
        assertThat(desk.obstacle(CODE).answer("email").orElseThrow().words().text())
                .isEqualTo("An@example.org");
    }

    @Test
    void theOtherGovernmentMayReadItLater() {
        desk.report(CODE, PROBLEM, false);
        assertThat(visit.post(FOLLOW + "/share", Map.of()).text()).contains("Nederland mag uw melding lezen.");
        assertThat(desk.obstacle(CODE).shared()).isTrue();
    }

    @Test
    void contactIsErasedAtOnceAndFormerContactToo() {
        desk.report(CODE, PROBLEM, true);
        var other = new HashMap<>(PROBLEM);
        other.put("email", "new@example.org");
        visit.answer(visit.get(FOLLOW + "/correct"), flat(other));
        assertThat(visit.get(FOLLOW + "/erase").text()).contains("Dit blijft: uw melding zelf");
        var page = visit.post(FOLLOW + "/erase", Map.of());
        assertThat(page.text())
                .contains("Uw contactgegevens zijn gewist.")
                .contains("Gewist op 2 maart 2026")
                .contains("De bus stopt aan de grens.")
                .doesNotContain("Mijn contactgegevens wissen");
        assertThat(
                        Rows.of(
                                desk.database,
                                "select content from core.text where content ilike '%example.org%' or content = 'An'"
                                        + " union all select state::text from core.obstacle where state::text ilike '%example.org%'"))
                .isEmpty();
        assertThat(visit.get(FOLLOW + "/data").text()).doesNotContain("example.org");
    }

    @Test
    void everythingHeldIsOneFile() {
        desk.report(CODE, PROBLEM, true);
        var file = visit.get(FOLLOW + "/data.json");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).startsWith("application/json");
        assertThat(file.header("Content-Disposition"))
                .contains(desk.obstacle(CODE).reference() + ".json");
        assertThat(file.html())
                .contains("\"An@example.org\"")
                .contains("\"De bus stopt aan de grens.\"")
                .contains("\"sharedWithOtherGovernment\":true");
        assertThat(visit.get(FOLLOW + "/data").text())
                .contains("An@example.org")
                .contains("Via deze site");
    }

    @Test
    void theDatesGoIntoACalendar() {
        desk.report(CODE, PROBLEM, true);
        var dates = visit.get(FOLLOW + ".ics");
        assertThat(dates.header("Content-Type")).startsWith("text/calendar");
        assertThat(dates.html()).contains("DTSTART;VALUE=DATE:20260309").contains("Eerste antwoord");
    }

    @Test
    void aLostCodeIsReplacedByMailAndTheAnswerIsAlwaysTheSame() {
        desk.report(CODE, PROBLEM, true);
        assertThat(visit.get("/nl/follow/lost").text()).contains("Gaf u bij uw melding een e-mailadres?");
        var known = visit.post("/nl/follow/lost", Map.of("email", "an@EXAMPLE.org"));
        var unknown = visit.post("/nl/follow/lost", Map.of("email", "bo@example.org"));
        assertThat(known.text().replace("an@EXAMPLE.org", ""))
                .isEqualTo(unknown.text().replace("bo@example.org", ""));
        assertThat(desk.letters.sent).containsExactly("renewed");
        assertThat(visit.get(FOLLOW).status()).isEqualTo(404);
        var renewed = Objects.requireNonNull(desk.letters.renewed);
        assertThat(visit.get("/nl/follow/" + renewed.text()).text()).contains("De bus stopt aan de grens.");
        for (int i = 0; i < 3; i++) {
            visit.post("/nl/follow/lost", Map.of("email", "bo@example.org"));
        }
        assertThat(visit.post("/nl/follow/lost", Map.of("email", "bo@example.org"))
                        .status())
                .isEqualTo(429);
    }

    @Test
    void noCodeIsReplacedWhenNoMailCanGo() {
        desk.report(CODE, PROBLEM, true);
        desk.letters.ready = false;
        assertThat(visit.post("/nl/follow/lost", Map.of("email", "an@example.org"))
                        .text())
                .contains("Deze site verstuurt nu geen mail.");
        assertThat(desk.letters.sent).isEmpty();
        assertThat(visit.get(FOLLOW).status()).isEqualTo(200);
    }

    @Test
    void staffEnterWhatCameByLetterAndPrintTheCode() {
        var handler = desk.signedIn("Hilde Coppens");
        var form = handler.get("/nl/work/report");
        var filled = new HashMap<>(PROBLEM);
        filled.putAll(
                Map.of("channel", "letter", "day", "3 maart 2026", "reporter-language", "fr", Draft.SHARED, "yes"));
        var future = handler.answer(form, flat(filled));
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.text()).contains("Deze dag moet nog komen.").contains("De bus stopt aan de grens.");
        filled.put("day", "1-1-1899");
        assertThat(handler.answer(form, flat(filled)).text()).contains("Deze dag is te vroeg.");
        filled.put("day", "27/2/2026");
        handler.answer(form, flat(filled));
        var letter = handler.answer(form, flat(filled));
        assertThat(desk.all()).hasSize(1);
        var obstacle = desk.all().getFirst();
        assertThat(obstacle.channel().word()).isEqualTo("letter");
        assertThat(obstacle.language()).isEqualTo("fr");
        assertThat(letter.path()).startsWith("/fr/work/report/");
        assertThat(letter.text())
                .contains("Votre signalement est enregistré")
                .contains("27 février 2026")
                .contains(FollowUpCode.find(letter.path().replaceAll(".*/", ""))
                        .orElseThrow()
                        .grouped())
                .contains("6 mars 2026");
        assertThat(visit.get(letter.path()).path()).startsWith("/fr/sign-in");
        assertThat(desk.signedIn("Lieve Vandersmissen").get("/nl/work/report").status())
                .isEqualTo(403);
    }

    @Test
    void aSessionThatEndsInMidFormKeepsTheText() {
        var handler = desk.signedIn("Hilde Coppens");
        var form = handler.get("/nl/work/report");
        handler.cookies.clear();
        var answer = handler.answer(form, "problem", "De bus stopt.");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text()).contains("U bent intussen afgemeld.").contains("De bus stopt.");
        assertThat(desk.all()).isEmpty();
    }

    @Test
    void noLineOfTheLogHoldsACode() {
        var logged = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var ours = (Logger) LoggerFactory.getLogger("eu.schakel");
        var before = ours.getLevel();
        logged.start();
        root.addAppender(logged);
        ours.setLevel(Level.TRACE);
        try {
            desk.report(CODE, PROBLEM, true);
            for (var path : List.of(
                    "",
                    ".ics",
                    ".pdf",
                    "/data",
                    "/data.json",
                    "/do/withdraw",
                    "/do/nothing",
                    "/correct",
                    "/erase",
                    "/nothing",
                    "?x=" + "y".repeat(5_000))) {
                visit.get(FOLLOW + path);
            }
            visit.post("/nl/follow", Map.of("code", CODE.grouped()));
            visit.post(FOLLOW + "/share", Map.of());
            visit.post(FOLLOW + "/do/answer", Map.of("answer", "x", "command", "none"));
            visit.post("/nl/report", Map.of());
        } finally {
            root.detachAppender(logged);
            ours.setLevel(before);
        }
        var draft = Objects.requireNonNull(visit.cookies.get("schakel-report-vlaanderen"));
        var encoder = new JsonEncoder();
        encoder.setContext(root.getLoggerContext());
        encoder.setWithFormattedMessage(true);
        encoder.start();
        var lines = List.copyOf(logged.list).stream()
                .map(event -> new String(encoder.encode(event), StandardCharsets.UTF_8))
                .toList();
        assertThat(lines).anyMatch(line -> line.contains("Request answered") && line.contains("{code}"));
        assertThat(lines)
                .noneMatch(line -> line.contains(CODE.text()))
                .noneMatch(line -> line.contains(CODE.grouped()))
                .noneMatch(line -> line.contains(draft));
    }

    private static String[] flat(Map<String, String> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }
}
