package eu.schakel.portal;

import gg.jte.TemplateOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agreement: pairs, story, clock, proof. */
final class GalleryAgreement extends GalleryPen {
    GalleryAgreement(Language language) {
        super(language);
    }

    void agreement(TemplateOutput output) {
        heading(output, page.title());
        output.writeContent("<div class=\"status-line\">");
        for (Tone tone : Tone.values()) {
            draw(output, "status", "status", new Status(toneName(tone), tone));
        }
        output.writeContent("</div>");
        draw(
                output,
                "pair",
                "pair",
                new Pair(
                        busy(),
                        stuck(),
                        Pair.Bond.DIFFER,
                        say(
                                "Ze zien het verschillend sinds 18 november 2026. Nederland vroeg op 20 november om een antwoord.",
                                "Les avis divergent depuis le 18 novembre 2026. Les Pays-Bas ont demandé une réponse le 20 novembre.",
                                "They see it differently since 18 November 2026. The Netherlands asked for an answer on 20 November.",
                                "Sie sehen es seit dem 18. November 2026 unterschiedlich. Die Niederlande baten am 20. November um eine Antwort.")));
        draw(
                output,
                "pair",
                "pair",
                new Pair(
                        busy(),
                        new Pair.Reading(netherlands, toneName(Tone.BUSY), null, null, List.of()),
                        Pair.Bond.AGREE,
                        ""));
        draw(output, "pair", "pair", new Pair(busy(), Pair.Reading.none(netherlands), Pair.Bond.UNKNOWN, ""));
        title(output, say("Het verhaal", "L’histoire", "The story", "Die Geschichte"));
        draw(output, "story", "story", story());
        title(output, say("De termijn", "Le délai", "The time limit", "Die Frist"));
        draw(output, "clock", "clock", clock());
        draw(output, "proof", "proof", new Proof(4812L, flanders, true, "#check", "#ical"));
    }

    private Pair.Reading busy() {
        return new Pair.Reading(
                flanders,
                toneName(Tone.BUSY),
                Worded.plain(say(
                        "Vraag gesteld aan drie havenbedrijven; antwoord van twee.",
                        "Question posée à trois entreprises portuaires ; deux ont répondu.",
                        "Asked three port companies; two have answered.",
                        "Drei Hafenbetriebe gefragt; zwei haben geantwortet.")),
                say(
                        "Departement MOW (voorgesteld), 3 november 2026",
                        "Département MOW (proposé), 3 novembre 2026",
                        "MOW Department (proposed), 3 November 2026",
                        "Departement MOW (vorgeschlagen), 3. November 2026"),
                List.of(
                        new Link(
                                say(
                                        "brief van 12 maart 2026",
                                        "lettre du 12 mars 2026",
                                        "letter of 12 March 2026",
                                        "Brief vom 12. März 2026"),
                                "#"),
                        new Link(say("verslag", "rapport", "minutes", "Protokoll"), "#")));
    }

    private Pair.Reading stuck() {
        return new Pair.Reading(
                netherlands,
                toneName(Tone.STUCK),
                Worded.plain(say(
                        "Zonder datum van de andere kant kan de zaal niet vastgelegd worden.",
                        "Sans date de l’autre côté, la salle ne peut être réservée.",
                        "Without a date from the other side the hall cannot be booked.",
                        "Ohne Datum der anderen Seite kann der Saal nicht gebucht werden.")),
                say(
                        "Ministerie van IenW (voorgesteld), 18 november 2026",
                        "Ministère IenW (proposé), 18 novembre 2026",
                        "Ministry of IenW (proposed), 18 November 2026",
                        "Ministerium IenW (vorgeschlagen), 18. November 2026"),
                List.of());
    }

    private Story story() {
        return new Story(List.of(
                entry(
                        "2026-11-20T13:20:00Z",
                        true,
                        netherlands,
                        say(
                                "Vraag aan Vlaanderen: kan de top in het voorjaar?",
                                "Question à la Flandre : le sommet peut-il avoir lieu au printemps ?",
                                "Question to Flanders: can the summit be in spring?",
                                "Frage an Flandern: Kann der Gipfel im Frühjahr sein?"),
                        "#p1",
                        false),
                entry(
                        "2026-11-19T10:00:00Z",
                        false,
                        netherlands,
                        say(
                                "Gebeld met het kabinet; nog geen datum.",
                                "Appel au cabinet ; pas encore de date.",
                                "Called the minister’s office; no date yet.",
                                "Mit dem Kabinett telefoniert; noch kein Datum."),
                        null,
                        true),
                entry(
                        "2026-11-18T10:00:00Z",
                        false,
                        netherlands,
                        say(
                                "Lezing: van bezig naar vastgelopen",
                                "Appréciation : d’en cours à bloqué",
                                "Reading: from under way to stuck",
                                "Einschätzung: von laufend zu festgefahren"),
                        "#p2",
                        false),
                entry(
                        "2026-11-03T10:00:00Z",
                        false,
                        flanders,
                        say(
                                "Lezing bevestigd: bezig",
                                "Appréciation confirmée : en cours",
                                "Reading confirmed: under way",
                                "Einschätzung bestätigt: laufend"),
                        "#p3",
                        false),
                entry(
                        "2026-03-12T10:00:00Z",
                        false,
                        flanders,
                        say(
                                "Brief aan de havenbedrijven",
                                "Lettre aux entreprises portuaires",
                                "Letter to the port companies",
                                "Brief an die Hafenbetriebe"),
                        "#p4",
                        false),
                entry(
                        "2025-04-01T10:00:00Z",
                        false,
                        both,
                        say("Afgesproken in Gent", "Convenu à Gand", "Agreed in Ghent", "Vereinbart in Gent"),
                        "#p5",
                        false)));
    }

    private static Story.Entry entry(
            String at, boolean timeShown, Side side, String text, @Nullable String proof, boolean internal) {
        return new Story.Entry(Instant.parse(at), timeShown, side, text, null, proof, internal);
    }

    private Clock clock() {
        return new Clock(
                LocalDate.of(2026, 3, 5),
                LocalDate.of(2026, 5, 6),
                List.of(
                        new Clock.Span(Clock.DayKind.PASSED, 22),
                        new Clock.Span(Clock.DayKind.STOPPED, 9),
                        new Clock.Span(Clock.DayKind.COMING, 30),
                        new Clock.Span(Clock.DayKind.SKIPPED, 1),
                        new Clock.Span(Clock.DayKind.END, 1)),
                say(
                        "Ingediend op 5 maart 2026, plus twee maanden is 5 mei. Dat is Bevrijdingsdag, dus geldt de eerstvolgende werkdag.",
                        "Introduit le 5 mars 2026 ; deux mois plus tard, c’est le 5 mai. C’est un jour férié aux Pays-Bas : le jour ouvrable suivant compte.",
                        "Submitted on 5 March 2026; two months later is 5 May. That is Liberation Day, so the next working day counts.",
                        "Eingereicht am 5. März 2026; zwei Monate später ist der 5. Mai. Das ist der Befreiungstag, also gilt der nächste Arbeitstag."));
    }
}
