package eu.schakel.bench;

import eu.schakel.agreements.AgreementEvents.DeclarationEntered;
import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.Entry;
import eu.schakel.agreements.Kind;
import eu.schakel.agreements.Vocabulary;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A register of invented agreements, large enough to measure with. */
public final class RegisterFill {
    static final String DECLARATION = "bench-2030";

    private static final List<String> ACTS = List.of("onderzoeken", "uitwisselen", "bouwen", "bespreken", "vastleggen");
    private static final List<String> THINGS = List.of(
            "waterstand",
            "vergunning",
            "fietsroute",
            "haven",
            "stikstof",
            "busverbinding",
            "diploma",
            "afvalstroom",
            "energienet",
            "grensarbeid",
            "binnenvaart",
            "bibliotheek");

    private RegisterFill() {}

    /** Enters that many agreements, all by this node. */
    public static void fill(Agreements agreements, String side, List<String> parties, int count) {
        var themes = Vocabulary.read().listThemes();
        var title = Map.of("nl", "Meting", "fr", "Mesure", "en", "Measurement", "de", "Messung");
        agreements.enterDeclaration(
                act(side),
                new Agreements.Declaration(
                        new DeclarationEntered(DECLARATION, title, LocalDate.of(2030, 1, 1), parties),
                        List.of(),
                        List.of()));
        for (int i = 0; i < count; i++) {
            agreements.enter(act(side), parties, entry(i, themes.get(i % themes.size()), parties));
        }
    }

    static String id(int number) {
        return "meting-" + number;
    }

    private static Entry entry(int number, String theme, List<String> parties) {
        var act = ACTS.get(number % ACTS.size());
        var thing = THINGS.get(number / ACTS.size() % THINGS.size());
        var dutch = "De " + thing + " " + number + " samen " + act;
        return new Entry(
                id(number),
                DECLARATION,
                number,
                new Entry.Passage("p01", 0, 10, "0".repeat(64)),
                Map.of("nl", dutch, "fr", "Mesure " + number, "en", "Measurement " + number, "de", "Messung " + number),
                Map.of(
                        "nl",
                                "Beide regeringen gaan de " + thing + " " + act
                                        + ". Zij doen dat met de gemeenten in de streek.",
                        "en", "Both governments act together on subject " + number + "."),
                number % 2 == 0 ? Kind.MEETING : Kind.EXCHANGE,
                theme,
                Map.of(
                        parties.getFirst(), new Entry.Owner("Departement " + number % 20, true),
                        parties.getLast(), new Entry.Owner("Ministerie " + number % 15, true)),
                List.of(),
                null,
                number % 3 == 0 ? LocalDate.of(2026, 1, 1).plusDays(number % 700) : null,
                null,
                List.of(),
                List.of());
    }

    static Act act(String side) {
        return Act.system(side, Ids.next(Instant.now()));
    }
}
