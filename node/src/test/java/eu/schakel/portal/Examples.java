package eu.schakel.portal;

import eu.schakel.portal.NodeIdentity.OtherNode;
import java.util.List;

/** Values that several tests of pages begin from. */
final class Examples {
    static final Translated FLANDERS = new Translated("Vlaanderen", "Flandre", "Flanders", "Flandern");
    static final Translated NETHERLANDS = new Translated("Nederland", "Pays-Bas", "Netherlands", "Niederlande");
    static final Translated TEAM =
            new Translated("het voorbeeldteam", "l’équipe d’exemple", "the example team", "dem Beispielteam");

    static final NodeIdentity NODE_NETHERLANDS = new NodeIdentity(
            new Translated("Schakel Nederland", "Schakel Pays-Bas", "Schakel Netherlands", "Schakel Niederlande"),
            NETHERLANDS,
            Hue.BLUE,
            TEAM,
            "vragen@schakel.example",
            List.of(new OtherNode(
                    new Translated("Schakel Vlaanderen", "Schakel Flandre", "Schakel Flanders", "Schakel Flandern"),
                    FLANDERS,
                    Hue.AMBER,
                    "https://vlaanderen.schakel.example")),
            true);

    static final List<NavigationItem> NAVIGATION = List.of(
            new NavigationItem(
                    "agreements",
                    new Translated("Afspraken", "Engagements", "Agreements", "Vereinbarungen"),
                    "/agreements",
                    false),
            new NavigationItem(
                    "obstacles",
                    new Translated(
                            "Grensobstakels", "Obstacles transfrontaliers", "Border obstacles", "Grenzhindernisse"),
                    "/obstacles",
                    false),
            new NavigationItem("water", new Translated("Water", "Eau", "Water", "Wasser"), "/water", false),
            new NavigationItem(
                    "my-day", new Translated("Mijn dag", "Ma journée", "My day", "Mein Tag"), "/my-day", true));

    static final Site SITE = new Site(NODE_NETHERLANDS, NAVIGATION, Assets.load());
    static final Templates TEMPLATES = new Templates();

    private Examples() {}

    /** The words of a language, for example data. */
    static String in(Language language, String nl, String fr, String en, String de) {
        return new Translated(nl, fr, en, de).in(language);
    }
}
