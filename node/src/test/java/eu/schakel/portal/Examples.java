package eu.schakel.portal;

import eu.schakel.identity.Organisation;
import eu.schakel.identity.Person;
import eu.schakel.identity.Role;
import eu.schakel.portal.NodeIdentity.OtherNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

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
                    Set.of()),
            new NavigationItem(
                    "obstacles",
                    new Translated(
                            "Grensobstakels", "Obstacles transfrontaliers", "Border obstacles", "Grenzhindernisse"),
                    "/obstacles",
                    Set.of()),
            new NavigationItem("water", new Translated("Water", "Eau", "Water", "Wasser"), "/water", Set.of()),
            new NavigationItem(
                    "my-day",
                    new Translated("Mijn dag", "Ma journée", "My day", "Mein Tag"),
                    "/my-day",
                    Set.of(Role.CASE_HANDLER)));

    static final Person NOOR = person("Noor de Vries", Role.CASE_HANDLER);

    static final Site SITE = new Site(NODE_NETHERLANDS, NAVIGATION, Assets.load());
    static final Templates TEMPLATES = new Templates();

    private Examples() {}

    static Person person(String name, Role role) {
        var body = new Organisation(
                "body", "nederland", Map.of("nl", "Dienst", "fr", "Service", "en", "Service", "de", "Dienst"));
        return new Person(new UUID(0, 1), name, body, "nederland", Set.of(role));
    }

    /** The words of a language, for example data. */
    static String in(Language language, String nl, String fr, String en, String de) {
        return new Translated(nl, fr, en, de).in(language);
    }
}
