package eu.schakel.portal;

import gg.jte.TemplateOutput;
import java.util.List;

/** What people fill in, and what they get back. */
final class GalleryForms extends GalleryPen {
    GalleryForms(Language language) {
        super(language);
    }

    void form(TemplateOutput output) {
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

    Confirmation confirmation() {
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

    LoginPage login() {
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
}
