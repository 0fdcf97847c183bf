package eu.schakel.portal;

import static eu.schakel.portal.Examples.TEMPLATES;
import static eu.schakel.portal.Examples.in;

import gg.jte.TemplateOutput;
import java.util.List;
import java.util.Map;

/** What the example pages are drawn with, in one language. */
abstract class GalleryPen {
    final Language language;
    final Page page;
    final Side flanders;
    final Side netherlands;
    final Side both;

    GalleryPen(Language language) {
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

    String toneName(Tone tone) {
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

    Page page(String path, String title) {
        return Examples.SITE.page(language, path, "", title);
    }

    String say(String nl, String fr, String en, String de) {
        return in(language, nl, fr, en, de);
    }

    static void heading(TemplateOutput output, String text) {
        output.writeContent("<h1 class=\"utrecht-heading-1\">");
        output.writeUserContent(text);
        output.writeContent("</h1>");
    }

    static void title(TemplateOutput output, String text) {
        output.writeContent("<h2 class=\"utrecht-heading-2\">");
        output.writeUserContent(text);
        output.writeContent("</h2>");
    }

    void draw(TemplateOutput output, String component, String parameter, Object value) {
        TEMPLATES.render("component/" + component + ".jte", Map.of("page", page, parameter, value), output);
    }
}
