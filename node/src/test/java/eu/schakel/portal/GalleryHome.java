package eu.schakel.portal;

import static eu.schakel.portal.Examples.TEMPLATES;

import gg.jte.TemplateOutput;
import java.util.List;
import java.util.Map;

/** The first page: counts, meters, cards, pagination. */
final class GalleryHome extends GalleryPen {
    GalleryHome(Language language) {
        super(language);
    }

    Page home() {
        return page(
                "/",
                say(
                        "Wat Vlaanderen en Nederland samen afspraken, en wat ervan komt",
                        "Ce que la Flandre et les Pays-Bas ont convenu, et ce qui en advient",
                        "What Flanders and the Netherlands agreed, and what comes of it",
                        "Was Flandern und die Niederlande vereinbarten und was daraus wird"));
    }

    void home(TemplateOutput output) {
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

    private Meter meter() {
        return new Meter(List.of(
                new Meter.Segment(say("nagekomen", "tenus", "kept", "erfüllt"), 6, Meter.Shade.DONE, "#"),
                new Meter.Segment(toneName(Tone.BUSY), 22, Meter.Shade.BUSY, "#"),
                new Meter.Segment(toneName(Tone.STUCK), 3, Meter.Shade.STUCK, null),
                new Meter.Segment(toneName(Tone.QUIET), 9, Meter.Shade.OPEN, null)));
    }
}
