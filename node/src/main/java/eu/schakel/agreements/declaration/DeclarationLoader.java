package eu.schakel.agreements.declaration;

import eu.schakel.agreements.AgreementReads;
import eu.schakel.agreements.Agreements;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.Opened;
import eu.schakel.dossier.Outcome;
import eu.schakel.dossier.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Brings a declaration file into the register of its home; at every other node it only compares. */
public final class DeclarationLoader {
    private final Agreements agreements;
    private final DeclarationFile file;
    private final RegisterView register;
    private final List<String> entered = new ArrayList<>();
    private final List<LoadReport.Change> changed = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private int unchanged;
    private long events;

    private DeclarationLoader(DeclarationFile file, Agreements agreements, AgreementReads reads) {
        this.file = file;
        this.agreements = agreements;
        this.register = new RegisterView(file.declaration().entered().declaration(), reads);
    }

    /**
     * Enters the declaration, its paragraphs and its agreements in the order of the file, and removes what the file has no more.
     * A second time changes nothing.
     *
     * @throws LoadException when the register refuses one; those before it stay entered, and loading again goes on there
     */
    public static LoadReport load(DeclarationFile file, Agreements agreements, AgreementReads reads) {
        var loader = new DeclarationLoader(file, agreements, reads);
        if (!agreements.side().equals(file.home())) {
            return new LoadReport.Compared(file.home(), loader.register.differences(file));
        }
        return loader.load();
    }

    private LoadReport load() {
        register.rejectOtherHome(file);
        var declaration = file.declaration();
        var id = declaration.entered().declaration();
        var parties = declaration.entered().parties();
        events += perform("the declaration " + id, () -> agreements.enterDeclaration(act(), declaration))
                .size();
        for (var entry : declaration.entries()) {
            var done = perform("agreement " + entry.id(), () -> agreements.enter(act(), parties, entry));
            count(entry.id(), done);
        }
        var kept = declaration.entries().stream()
                .map(entry -> Agreements.dossierOf(id, entry.id()))
                .collect(Collectors.toSet());
        for (var agreement : register.agreements()) {
            if (!agreement.removed() && !kept.contains(agreement.dossier())) {
                var name = agreement.entry().id();
                events += perform("agreement " + name, () -> agreements.remove(act(), id, agreement.dossier()))
                        .size();
                removed.add(name);
            }
        }
        return new LoadReport.Loaded(events, entered, changed, unchanged, removed);
    }

    private void count(String id, List<Recorded> done) {
        events += done.size();
        if (done.isEmpty()) {
            unchanged++;
            return;
        }
        for (var recorded : done) {
            switch (recorded.event().body()) {
                case eu.schakel.agreements.AgreementEvents.Entered first -> entered.add(id);
                case eu.schakel.agreements.AgreementEvents.Changed change ->
                    changed.add(new LoadReport.Change(id, change.fields()));
                case Opened opened -> {}
                default -> throw new IllegalStateException("Entering " + id + " gave " + recorded.event());
            }
        }
    }

    private static List<Recorded> perform(String what, Supplier<Outcome> command) {
        Outcome outcome;
        try {
            outcome = command.get();
        } catch (RuntimeException e) {
            throw new LoadException(
                    "Loading stopped at " + what + ": " + e.getMessage()
                            + ". What came before it is entered; mend this and load again.",
                    e);
        }
        return switch (outcome) {
            case Outcome.Done done -> done.events();
            case Outcome.AlreadyDone _ -> List.of();
            case Outcome.Stale stale ->
                throw new LoadException("Loading stopped at " + what
                        + ": somebody changed it at the same moment (version " + stale.version() + "). Load again.");
            case Outcome.Refused refused ->
                throw new LoadException("The register refused " + what + ": "
                        + refused.why().code() + " " + refused.why().field() + ". Mend the file and load again.");
        };
    }

    private Act act() {
        return Act.system(agreements.side(), UUID.randomUUID());
    }
}
