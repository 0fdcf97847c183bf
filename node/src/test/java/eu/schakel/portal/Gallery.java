package eu.schakel.portal;

import static eu.schakel.portal.Examples.TEMPLATES;
import static eu.schakel.portal.Examples.in;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every component and every page of the portal with example data, in one language. Written to disk by {@link GalleryTest} to be looked at. */
final class Gallery {
    private final Language language;
    private final Page page;
    private final Side flanders;
    private final Side netherlands;
    private final Side both;

    Gallery(Language language) {
        this.language = language;
        this.flanders = new Side(Examples.FLANDERS.in(language), Hue.AMBER);
        this.netherlands = new Side(Examples.NETHERLANDS.in(language), Hue.BLUE);
        this.both = new Side(say("samen", "ensemble", "together", "gemeinsam"), Hue.TEAL);
        this.page = Examples.SITE
                .page(
                        language,
                        "/gallery",
                        "",
                        say(
                                "Een haventop in 2026 bekijken",
                                "Étudier un sommet portuaire en 2026",
                                "Consider a port summit in 2026",
                                "Einen Hafengipfel 2026 prüfen"))
                .under("agreements", new Link(say("Afspraken", "Engagements", "Agreements", "Vereinbarungen"), "#"))
                .with(List.of(
                        new Alternate("JSON", "application/json", "#json"),
                        new Alternate("CSV", "text/csv", "#csv"),
                        new Alternate("Atom", "application/atom+xml", "#atom")));
    }

    /** The pages by their file name. */
    Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("agreement", layout(page, this::agreement));
        pages.put("home", layout(home(), this::home));
        pages.put(
                "form",
                layout(
                        page(
                                "/form",
                                say(
                                        "Waar loopt u tegen de grens aan?",
                                        "Où la frontière vous gêne-t-elle ?",
                                        "Where does the border get in your way?",
                                        "Wo behindert Sie die Grenze?")),
                        this::form));
        pages.put(
                "desk",
                layout(
                        page("/desk", say("Mijn dag", "Ma journée", "My day", "Mein Tag"))
                                .signedInAs("Noor de Vries")
                                .under("my-day"),
                        this::desk));
        pages.put(
                "sent",
                layout(
                        page("/sent", say("Ontvangen", "Reçu", "Received", "Erhalten")),
                        output -> draw(output, "confirmation", "confirmation", confirmation())));
        for (int status : List.of(403, 404, 410, 422, 429, 500, 418, 502)) {
            ErrorPage error = new ErrorPage(status, null, "8f3a-2201");
            Page errorPage = page("/missing", Examples.SITE.texts(language).get(error.key() + ".title"));
            pages.put("error-" + status, TEMPLATES.render("page/error.jte", Map.of("page", errorPage, "error", error)));
        }
        for (Statement.Kind kind : Statement.Kind.values()) {
            Page statementPage = page(kind.path(), Statement.title(kind, language));
            Statement statement = Statement.of(kind, Examples.NODE_NETHERLANDS, language);
            pages.put(
                    kind.path().substring(1),
                    TEMPLATES.render("page/statement.jte", Map.of("page", statementPage, "statement", statement)));
        }
        Page loginPage = page("/login", Examples.SITE.texts(language).get("layout.sign-in"));
        pages.put("login", TEMPLATES.render("page/login.jte", Map.of("page", loginPage, "login", login())));
        return pages;
    }

    private Page home() {
        return page(
                "/",
                say(
                        "Wat Vlaanderen en Nederland samen afspraken, en wat ervan komt",
                        "Ce que la Flandre et les Pays-Bas ont convenu, et ce qui en advient",
                        "What Flanders and the Netherlands agreed, and what comes of it",
                        "Was Flandern und die Niederlande vereinbarten und was daraus wird"));
    }

    private void agreement(TemplateOutput output) {
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

    private void home(TemplateOutput output) {
        heading(output, home().title());
        output.writeContent("<p class=\"utrecht-paragraph utrecht-paragraph--lead\">");
        output.writeUserContent(
                say(
                        "132 afspraken van de top van 1 april 2025. Beide regeringen zeggen zelf hoe ver ze zijn. U ziet ze naast elkaar.",
                        "132 engagements du sommet du 1er avril 2025. Chaque gouvernement dit lui-même où il en est. Vous les voyez côte à côte.",
                        "132 agreements of the summit of 1 April 2025. Each government says itself how far it is. You see them side by side.",
                        "132 Vereinbarungen des Gipfels vom 1. April 2025. Jede Regierung sagt selbst, wie weit sie ist. Sie sehen beide nebeneinander."));
        output.writeContent("</p><div class=\"actions\">");
        draw(
                output,
                "link-button",
                "link",
                new Link(
                        say(
                                "Ik merk last van de grens",
                                "La frontière me gêne",
                                "The border gets in my way",
                                "Die Grenze behindert mich"),
                        "#"));
        TEMPLATES.render(
                "component/link-button.jte",
                Map.of(
                        "link",
                        new Link(
                                say("Alle afspraken", "Tous les engagements", "All agreements", "Alle Vereinbarungen"),
                                "#"),
                        "primary",
                        false),
                output);
        output.writeContent("</div>");
        draw(
                output,
                "counts",
                "counts",
                List.of(
                        new Count(
                                9,
                                say("te laat", "en retard", "late", "verspätet"),
                                say(
                                        "Datum voorbij, niemand meldt dat het klaar is.",
                                        "Date passée, personne ne signale la fin.",
                                        "Date passed, nobody reports that it is done.",
                                        "Datum vorbei, niemand meldet den Abschluss."),
                                "#"),
                        new Count(
                                14,
                                say("stil", "sans nouvelles", "silent", "ohne Nachricht"),
                                say(
                                        "Negen maanden of langer niets over gezegd.",
                                        "Rien n’a été dit depuis neuf mois ou plus.",
                                        "Nothing said for nine months or longer.",
                                        "Neun Monate oder länger nichts gesagt."),
                                "#"),
                        new Count(
                                6,
                                say("anders gezien", "vus autrement", "seen differently", "anders gesehen"),
                                say(
                                        "De twee kanten oordelen verschillend.",
                                        "Les deux côtés jugent différemment.",
                                        "The two sides judge differently.",
                                        "Beide Seiten urteilen unterschiedlich."),
                                "#")));
        title(output, say("Per thema", "Par thème", "By theme", "Nach Thema"));
        output.writeContent(
                "<div class=\"utrecht-table-container\" tabindex=\"0\" role=\"group\" aria-label=\"Thema\">"
                        + "<table class=\"utrecht-table utrecht-table--html-table stack\"><thead><tr>"
                        + "<th scope=\"col\" class=\"utrecht-table__header-cell\">Thema</th>"
                        + "<th scope=\"col\" class=\"utrecht-table__header-cell\">Stand</th>"
                        + "<th scope=\"col\" class=\"utrecht-table__header-cell utrecht-table__header-cell--numeric-column\">n</th></tr></thead><tbody>");
        for (String theme : List.of("Limburg", "Schelde", "Gent–Terneuzen")) {
            output.writeContent(
                    "<tr><td class=\"utrecht-table__cell\"><a class=\"utrecht-link utrecht-link--html-a\" href=\"#\">"
                            + theme + "</a></td><td class=\"utrecht-table__cell\">");
            draw(output, "meter", "meter", meter());
            output.writeContent(
                    "</td><td class=\"utrecht-table__cell utrecht-table__cell--numeric-column\" data-label=\"n\">40</td></tr>");
        }
        output.writeContent("</tbody></table></div>");
        output.writeContent("<div class=\"columns\">");
        for (int i = 0; i < 3; i++) {
            draw(
                    output,
                    "card",
                    "card",
                    new Card(
                            say(
                                    "Buskaart geldt niet over de grens",
                                    "La carte de bus ne vaut pas au-delà de la frontière",
                                    "Bus pass not valid across the border",
                                    "Busticket gilt nicht jenseits der Grenze"),
                            "#",
                            say(
                                    "Zeeuws-Vlaanderen. 41 mensen volgen dit.",
                                    "Flandre zélandaise. 41 personnes suivent ce cas.",
                                    "Zeelandic Flanders. 41 people follow this.",
                                    "Seeländisch-Flandern. 41 Menschen verfolgen dies."),
                            new Status(toneName(Tone.BUSY), Tone.BUSY)));
        }
        output.writeContent("</div>");
        draw(output, "pagination", "pagination", new Pagination(5, 12, number -> "?page=" + number));
        draw(output, "proof", "proof", new Proof(4813L, flanders, false, "#check", null));
    }

    private void form(TemplateOutput output) {
        List<Field> fields = fields();
        draw(output, "error-summary", "summary", ErrorSummary.of(fields));
        heading(
                output,
                say(
                        "Waar loopt u tegen de grens aan?",
                        "Où la frontière vous gêne-t-elle ?",
                        "Where does the border get in your way?",
                        "Wo behindert Sie die Grenze?"));
        output.writeContent("<form method=\"post\" action=\"#\">");
        fields.forEach(field -> draw(output, "field", "field", field));
        output.writeContent("<div class=\"actions\">");
        draw(output, "button", "button", Button.primary(say("Verder", "Continuer", "Continue", "Weiter")));
        draw(
                output,
                "button",
                "button",
                Button.secondary(say("Bewaren", "Enregistrer", "Save", "Speichern"), "action", "save"));
        output.writeContent("</div></form>");
        draw(
                output,
                "filter-form",
                "filter",
                new FilterForm(
                        "/" + language.tag() + "/form",
                        List.of(
                                Field.of(
                                                "theme",
                                                say("Thema", "Thème", "Theme", "Thema"),
                                                new Field.Select(List.of(
                                                        new Field.Option("", say("alle", "tous", "all", "alle")),
                                                        new Field.Option("water", "Water"))))
                                        .value("water")
                                        .optional(),
                                Field.of(
                                                "word",
                                                say("Woord", "Mot", "Word", "Wort"),
                                                new Field.Line("search", null, Field.LINE_MAX_CHARS))
                                        .optional()),
                        "results"));
        output.writeContent("<div id=\"results\">");
        draw(
                output,
                "empty",
                "empty",
                new EmptyState(
                        say("Niets gevonden", "Rien trouvé", "Nothing found", "Nichts gefunden"),
                        say(
                                "Er is geen afspraak met deze keuze.",
                                "Aucun engagement ne correspond.",
                                "No agreement fits this choice.",
                                "Keine Vereinbarung passt zu dieser Auswahl."),
                        new Link(
                                say("Wis de filters", "Effacer les filtres", "Clear the filters", "Filter löschen"),
                                "#")));
        output.writeContent("</div>");
    }

    private void desk(TemplateOutput output) {
        heading(
                output,
                say(
                        "Ambulance uit Sluis mag niet doorrijden naar Knokke",
                        "L’ambulance de Sluis ne peut pas poursuivre vers Knokke",
                        "Ambulance from Sluis may not drive on to Knokke",
                        "Krankenwagen aus Sluis darf nicht nach Knokke weiterfahren"));
        for (Notice.Kind kind : Notice.Kind.values()) {
            draw(
                    output,
                    "notice",
                    "notice",
                    new Notice(
                            kind,
                            say(
                                    "Bewaard om 14.02 uur.",
                                    "Enregistré à 14 h 02.",
                                    "Saved at 14:02.",
                                    "Gespeichert um 14:02 Uhr.")));
        }
        draw(
                output,
                "internal-note",
                "note",
                new InternalNote(
                        "Noor de Vries",
                        Instant.parse("2026-11-20T09:12:00Z"),
                        say(
                                "Eerst bellen met het ziekenhuis.\nDaarna pas schrijven.",
                                "D’abord appeler l’hôpital.\nÉcrire ensuite.",
                                "Call the hospital first.\nWrite after that.",
                                "Zuerst das Krankenhaus anrufen.\nDann schreiben.")));
        Definitions definitions = new Definitions(List.of(
                new Definitions.Row(
                        say("Wat", "Quoi", "What", "Was"),
                        say(
                                "Vraag om verduidelijking",
                                "Demande de précision",
                                "Request for clarification",
                                "Bitte um Klärung"),
                        "#what"),
                new Definitions.Row(say("Plaats", "Lieu", "Place", "Ort"), "Sluis", "#where"),
                new Definitions.Row(say("Naam", "Nom", "Name", "Name"), "", "#name")));
        draw(output, "definitions", "definitions", definitions);
        title(output, say("Wie ziet wat", "Qui voit quoi", "Who sees what", "Wer was sieht"));
        draw(
                output,
                "preview",
                "preview",
                new Preview(List.of(
                        new Preview.Panel(
                                Preview.Audience.PUBLIC,
                                both,
                                new Definitions(List.of(new Definitions.Row(
                                        say("Stand", "État", "State", "Stand"), toneName(Tone.BUSY))))),
                        new Preview.Panel(
                                Preview.Audience.PARTNER,
                                flanders,
                                new Definitions(definitions.rows().stream()
                                        .map(row -> new Definitions.Row(row.term(), row.value()))
                                        .toList())),
                        new Preview.Panel(Preview.Audience.OURS, netherlands, new Definitions(List.of())))));
    }

    private Pair.Reading busy() {
        return new Pair.Reading(
                flanders,
                toneName(Tone.BUSY),
                say(
                        "Vraag gesteld aan drie havenbedrijven; antwoord van twee.",
                        "Question posée à trois entreprises portuaires ; deux ont répondu.",
                        "Asked three port companies; two have answered.",
                        "Drei Hafenbetriebe gefragt; zwei haben geantwortet."),
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
                say(
                        "Zonder datum van de andere kant kan de zaal niet vastgelegd worden.",
                        "Sans date de l’autre côté, la salle ne peut être réservée.",
                        "Without a date from the other side the hall cannot be booked.",
                        "Ohne Datum der anderen Seite kann der Saal nicht gebucht werden."),
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

    private Meter meter() {
        return new Meter(List.of(
                new Meter.Segment(say("nagekomen", "tenus", "kept", "erfüllt"), 6, Meter.Shade.DONE, "#"),
                new Meter.Segment(toneName(Tone.BUSY), 22, Meter.Shade.BUSY, "#"),
                new Meter.Segment(toneName(Tone.STUCK), 3, Meter.Shade.STUCK, null),
                new Meter.Segment(toneName(Tone.QUIET), 9, Meter.Shade.OPEN, null)));
    }

    private List<Field> fields() {
        return List.of(
                Field.of(
                                "what",
                                say(
                                        "Vertel het in een paar zinnen",
                                        "Racontez en quelques phrases",
                                        "Tell us in a few sentences",
                                        "Erzählen Sie es in ein paar Sätzen"),
                                new Field.Area(5, 4000))
                        .hint(say(
                                "Wat wilde u doen, wat ging niet, en wie zei dat?",
                                "Que vouliez-vous faire, qu’est-ce qui n’allait pas, qui l’a dit ?",
                                "What did you want to do, what did not work, and who said so?",
                                "Was wollten Sie tun, was ging nicht, und wer sagte das?"))
                        .value("<De Lijn> & Zelzate"),
                Field.of("since", say("Sinds wanneer", "Depuis quand", "Since when", "Seit wann"), new Field.Day())
                        .hint("31-12-2026")
                        .value("31 februari")
                        .error(say(
                                "Deze dag bestaat niet. Schrijf bijvoorbeeld 28-2-2026.",
                                "Ce jour n’existe pas. Écrivez par exemple 28-2-2026.",
                                "This day does not exist. Write for example 28-2-2026.",
                                "Diesen Tag gibt es nicht. Schreiben Sie zum Beispiel 28.2.2026.")),
                Field.of(
                                "who",
                                say("Wie bent u", "Qui êtes-vous", "Who are you", "Wer sind Sie"),
                                new Field.Radios(List.of(
                                        new Field.Option(
                                                "resident", say("inwoner", "habitant", "resident", "Einwohner")),
                                        new Field.Option(
                                                "firm",
                                                say("bedrijf", "entreprise", "firm", "Unternehmen"),
                                                say(
                                                        "U mag hier een dossier van maken.",
                                                        "Vous pouvez en faire un dossier.",
                                                        "You may make this a file.",
                                                        "Sie dürfen daraus ein Dossier machen.")))))
                        .value("firm")
                        .error(say(
                                "Kies één antwoord.",
                                "Choisissez une réponse.",
                                "Choose one answer.",
                                "Wählen Sie eine Antwort.")),
                Field.of(
                                "region",
                                say("Streek", "Région", "Region", "Region"),
                                new Field.Select(List.of(
                                        new Field.Option("zv", "Zeeuws-Vlaanderen"),
                                        new Field.Option("li", "Limburg"))))
                        .value("li"),
                Field.of(
                                "mail",
                                say("E-mail", "Courriel", "E-mail", "E-Mail-Adresse"),
                                new Field.Line("email", "email", Field.LINE_MAX_CHARS))
                        .optional());
    }

    private Confirmation confirmation() {
        return new Confirmation(
                say(
                        "Uw melding is ontvangen",
                        "Nous avons reçu votre signalement",
                        "We received your report",
                        "Ihre Meldung ist eingegangen"),
                "ZV-7K2M-Q9",
                say(
                        "Iemand leest dit voor dinsdag 8 december 2026.",
                        "Quelqu’un lit ceci avant le mardi 8 décembre 2026.",
                        "Somebody reads this before Tuesday 8 December 2026.",
                        "Jemand liest dies vor Dienstag, 8. Dezember 2026."),
                say(
                        "Er gaat geen mail uit, want u gaf geen adres.",
                        "Aucun courriel n’est envoyé, car vous n’avez pas donné d’adresse.",
                        "No mail is sent, because you gave no address.",
                        "Es wird keine Mail verschickt, denn Sie gaben keine Adresse an."),
                new Link(
                        say("volg uw melding", "suivez votre signalement", "follow your report", "Meldung verfolgen"),
                        "#"),
                null);
    }

    private LoginPage login() {
        return new LoginPage(
                "#oidc",
                List.of(
                        new LoginPage.DemoUser(
                                "noor",
                                "Noor de Vries",
                                say("behandelaar", "gestionnaire", "case handler", "Sachbearbeitung"),
                                "Provincie Zeeland"),
                        new LoginPage.DemoUser(
                                "wim",
                                "Wim Peeters",
                                say("coördinator", "coordinateur", "coordinator", "Koordination"),
                                "Departement Kanselarij")),
                "/" + language.tag() + "/my-day");
    }

    private String toneName(Tone tone) {
        return switch (tone) {
            case DONE -> say("Nagekomen", "Tenu", "Kept", "Erfüllt");
            case BUSY -> say("Bezig", "En cours", "Under way", "Läuft");
            case WAITING -> say("Wacht op antwoord", "Attend une réponse", "Waits for an answer", "Wartet auf Antwort");
            case LATE ->
                say(
                        "Nog 37 dagen: 31 december 2026",
                        "Encore 37 jours : 31 décembre 2026",
                        "37 days left: 31 December 2026",
                        "Noch 37 Tage: 31. Dezember 2026");
            case STUCK -> say("Vastgelopen", "Bloqué", "Stuck", "Festgefahren");
            case DIFFERENT -> say("Anders gezien", "Avis divergents", "Seen differently", "Anders gesehen");
            case QUIET -> say("Overleg", "Réunion", "Meeting", "Beratung");
            case INTERNAL -> say("Intern: 2 notities", "Interne : 2 notes", "Internal: 2 notes", "Intern: 2 Notizen");
        };
    }

    private Page page(String path, String title) {
        return Examples.SITE.page(language, path, "", title);
    }

    private String say(String nl, String fr, String en, String de) {
        return in(language, nl, fr, en, de);
    }

    private static String layout(Page page, Content content) {
        return TEMPLATES.render("layout/page.jte", Map.of("page", page, "content", content));
    }

    private static void heading(TemplateOutput output, String text) {
        output.writeContent("<h1 class=\"utrecht-heading-1\">");
        output.writeUserContent(text);
        output.writeContent("</h1>");
    }

    private static void title(TemplateOutput output, String text) {
        output.writeContent("<h2 class=\"utrecht-heading-2\">");
        output.writeUserContent(text);
        output.writeContent("</h2>");
    }

    private void draw(TemplateOutput output, String component, String parameter, Object value) {
        TEMPLATES.render("component/" + component + ".jte", Map.of("page", page, parameter, value), output);
    }
}
