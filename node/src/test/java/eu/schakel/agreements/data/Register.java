package eu.schakel.agreements.data;

import eu.schakel.agreements.AgreementEvents.DeclarationEntered;
import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.Commands.AskQuestion;
import eu.schakel.agreements.Commands.GiveReading;
import eu.schakel.agreements.Entry;
import eu.schakel.agreements.Kind;
import eu.schakel.agreements.Status;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.Outcome;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/** A small register of three agreements, as a test begins with it. */
public final class Register {
    public static final String DECLARATION = "oever-2025";
    public static final String BRIDGE = "brug-bouwen";
    public static final String FERRY = "veer-onderzoeken";
    public static final String FORUM = "overleg-voeren";

    private static final List<String> PARTIES = List.of("nederland", "vlaanderen");

    private final Agreements agreements;
    private final String side;

    /** @param side of the node whose commands these are */
    public Register(Agreements agreements, String side) {
        this.agreements = agreements;
        this.side = side;
    }

    /** Enters the declaration and its agreements. */
    public void enter() {
        var titles = titles("Verklaring van de oevers");
        done(agreements.enterDeclaration(
                act(),
                new Agreements.Declaration(
                        new DeclarationEntered(DECLARATION, titles, LocalDate.of(2025, 4, 1), PARTIES),
                        List.of(),
                        List.of())));
        done(agreements.enter(
                act(),
                PARTIES,
                entry(
                        0,
                        BRIDGE,
                        "=Een brug bouwen",
                        Kind.PROJECT,
                        "mobility-ports",
                        LocalDate.of(2025, 12, 31),
                        null)));
        done(agreements.enter(
                act(), PARTIES, entry(1, FERRY, "Een veer onderzoeken", Kind.EXPLORATION, "water", null, null)));
        done(agreements.enter(
                act(),
                PARTIES,
                entry(2, FORUM, "Elk half jaar overleggen", Kind.MEETING, "water", null, Period.ofMonths(6))));
    }

    /** This side's reading; gives the id of its event. */
    public UUID read(String agreement, Status status, String evidence) {
        var outcome = agreements.giveReading(
                act(),
                Agreements.dossierOf(DECLARATION, agreement),
                new GiveReading(
                        status,
                        evidence,
                        "https://example.org/besluit",
                        LocalDate.of(2026, 5, 1),
                        "Vergunning aanvragen",
                        LocalDate.of(2027, 3, 1),
                        null,
                        ""));
        return done(outcome).events().getFirst().event().id();
    }

    /** A public question to the other side. */
    public void ask(String agreement, String question) {
        done(agreements.ask(
                act(),
                Agreements.dossierOf(DECLARATION, agreement),
                new AskQuestion(question, LocalDate.of(2027, 1, 15), false)));
    }

    private Act act() {
        return new Act(UUID.randomUUID(), side, "Dienst Oevers", "coordinator", null, OptionalLong.empty());
    }

    private static Outcome.Done done(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return done;
        }
        throw new IllegalStateException("not done: " + outcome);
    }

    private static Entry entry(
            int position,
            String id,
            String title,
            Kind kind,
            String theme,
            @org.jspecify.annotations.Nullable LocalDate deadline,
            @org.jspecify.annotations.Nullable Period rhythm) {
        return new Entry(
                id,
                DECLARATION,
                position,
                new Entry.Passage("p01", 0, 10, "ab".repeat(32)),
                titles(title),
                Map.of("nl", title + ", samen.", "en", title + ", together."),
                kind,
                theme,
                Map.of(
                        "vlaanderen",
                        new Entry.Owner("Dienst Oevers", false),
                        "nederland",
                        new Entry.Owner("Rijksdienst Oevers", true)),
                List.of("Luxembourg"),
                null,
                deadline,
                rhythm,
                position == 0
                        ? List.of(new Entry.Milestone(
                                "eerste-pijler", titles("Eerste pijler"), null, LocalDate.of(2027, 6, 1), List.of()))
                        : List.of(),
                List.of());
    }

    private static Map<String, String> titles(String title) {
        return Map.of("nl", title, "fr", title + " (fr)", "en", title + " (en)", "de", title + " (de)");
    }
}
