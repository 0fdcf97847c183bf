package eu.schakel.agreements;

import eu.schakel.agreements.AgreementEvents.CorrectionPublished;
import eu.schakel.agreements.AgreementEvents.DeclarationEntered;
import eu.schakel.agreements.AgreementEvents.ErrorHandled;
import eu.schakel.agreements.AgreementEvents.ErrorReported;
import eu.schakel.agreements.AgreementEvents.ParagraphEntered;
import eu.schakel.agreements.AgreementEvents.Removed;
import eu.schakel.agreements.AgreementEvents.SharedQuestionAnswered;
import eu.schakel.agreements.Commands.AddNote;
import eu.schakel.agreements.Commands.AnswerQuestion;
import eu.schakel.agreements.Commands.AskQuestion;
import eu.schakel.agreements.Commands.EraseText;
import eu.schakel.agreements.Commands.GiveReading;
import eu.schakel.agreements.Commands.PublishCorrection;
import eu.schakel.agreements.Commands.ReadMilestone;
import eu.schakel.agreements.Commands.ReportError;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.Body;
import eu.schakel.dossier.Decision;
import eu.schakel.dossier.Dossiers;
import eu.schakel.dossier.Ids;
import eu.schakel.dossier.Outcome;
import eu.schakel.dossier.OwnTexts;
import eu.schakel.dossier.Text;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;

/** The desk's commands. Callers have shown {@code errors(today)} to the person first; what comes here is well-formed. */
public final class Agreements {
    private static final UUID SPACE = UUID.fromString("5d0c1f0e-6c1b-4c77-9f0e-2f8f6f1a2025");

    private final Dossiers dossiers;
    private final String side;

    /** This node. */
    public String side() {
        return side;
    }

    /** @param side this node */
    public Agreements(Dossiers dossiers, String side) {
        this.dossiers = dossiers;
        this.side = side;
    }

    /** The dossier of an agreement: the same at every node. */
    public static UUID dossierOf(String declaration, String agreement) {
        return Ids.named(SPACE, "agreement/" + declaration + "/" + agreement);
    }

    /** The dossier of a declaration. */
    public static UUID dossierOf(String declaration) {
        return Ids.named(SPACE, "declaration/" + declaration);
    }

    /** The dossier for what concerns a node's pages as a whole. */
    public static UUID pagesDossierOf(String node) {
        return Ids.named(SPACE, "pages/" + node);
    }

    /** A declaration as the loader has read and checked it; without source, no paragraphs. */
    public record Declaration(DeclarationEntered entered, List<ParagraphEntered> paragraphs, List<Entry> entries) {}

    /** Names of the fields in which two states of an agreement's entry differ; empty when they say the same. */
    public static List<String> changedFields(Entry before, Entry after) {
        return Deciding.changedFields(before, after);
    }

    /** Enters or updates the declaration itself; what is there already changes nothing. */
    public Outcome enterDeclaration(Act act, Declaration declaration) {
        var entered = declaration.entered();
        return dossiers.open(
                act, dossierOf(entered.declaration()), AgreementsDesk.NAME, entered.parties(), (sql, now) -> {
                    var bodies = new ArrayList<Body>();
                    if (!isEntered(sql, entered)) {
                        bodies.add(entered);
                    }
                    for (var paragraph : declaration.paragraphs()) {
                        if (!isEntered(sql, entered.declaration(), paragraph)) {
                            bodies.add(paragraph);
                        }
                    }
                    return new Decision.Accepted(bodies);
                });
    }

    /** Enters an agreement, or what the file says differently now. */
    public Outcome enter(Act act, List<String> parties, Entry entry) {
        var dossier = dossierOf(entry.declaration(), entry.id());
        return dossiers.open(
                act,
                dossier,
                AgreementsDesk.NAME,
                parties,
                (sql, now) -> Deciding.enter(AgreementRows.find(sql, dossier), entry));
    }

    /** The file has this agreement no more. */
    public Outcome remove(Act act, String declaration, UUID dossier) {
        return dossiers.append(
                act,
                dossier,
                (sql, now) ->
                        find(sql, dossier).removed() ? Decision.accept() : Decision.accept(new Removed(declaration)));
    }

    public Outcome giveReading(Act act, UUID dossier, GiveReading command) {
        return dossiers.append(act, dossier, (sql, now) -> Deciding.giveReading(find(sql, dossier), side, command));
    }

    public Outcome ask(Act act, UUID dossier, AskQuestion command) {
        return dossiers.append(act, dossier, (sql, now) -> Deciding.ask(find(sql, dossier), command));
    }

    /** Answers a question of the other side, public or shared. */
    public Outcome answer(Act act, UUID dossier, AnswerQuestion command) {
        return dossiers.append(
                act,
                dossier,
                (sql, now) -> sql.fetchOptional(
                                "select side, answered_at from core.agreement_question where event = ? and dossier = ?",
                                command.question(),
                                dossier)
                        .map(row -> answerShared(
                                row.get(0, String.class), row.get(1, OffsetDateTime.class) != null, command))
                        .orElseGet(() -> Deciding.answer(find(sql, dossier), side, command)));
    }

    public Outcome readMilestone(Act act, UUID dossier, ReadMilestone command) {
        return dossiers.append(act, dossier, (sql, now) -> Deciding.readMilestone(find(sql, dossier), side, command));
    }

    public Outcome erase(Act act, EraseText command) {
        return texts().erase(act, command.text(), Objects.requireNonNull(command.reason()));
    }

    /** What people of this side typed. */
    public OwnTexts texts() {
        return dossiers.texts();
    }

    public Outcome addNote(Act act, UUID dossier, AddNote command) {
        return dossiers.append(act, dossier, (sql, now) -> Deciding.note(command));
    }

    /**
     * Opens the dossier for what concerns this node's pages, unless that was done: at the start of a node and not with the first
     * report, for the opening is public and a report is not.
     */
    public Outcome openPages() {
        var pages = pagesDossierOf(side);
        return dossiers.open(
                Act.system(side, Ids.named(pages, "open")),
                pages,
                AgreementsDesk.NAME,
                List.of(side),
                (sql, now) -> Decision.accept());
    }

    /** Keeps a report about a page of this node; the reporter stays internal. */
    public Outcome reportError(Act act, ReportError command) {
        openPages();
        return dossiers.append(
                act,
                pagesDossierOf(side),
                (sql, now) -> Decision.accept(new ErrorReported(
                        command.page(),
                        Text.of(command.report().strip()),
                        command.contact().isBlank()
                                ? null
                                : Text.of(command.contact().strip()))));
    }

    /** Answers a report in public. */
    public Outcome publishCorrection(Act act, PublishCorrection command) {
        return dossiers.append(
                act,
                pagesDossierOf(side),
                (sql, now) -> sql.fetchOptional(
                                "select page, reported_at from core.error_report where event = ? and handled_at is null",
                                command.report())
                        .<Decision>map(row -> Decision.accept(
                                new CorrectionPublished(
                                        row.get(0, String.class),
                                        Judgement.day(
                                                row.get(1, OffsetDateTime.class).toInstant()),
                                        command.corrected(),
                                        Text.of(command.what().strip())),
                                new ErrorHandled(command.report())))
                        .orElseGet(() -> Decision.refuse("what", "already-handled")));
    }

    private Decision answerShared(String asker, boolean answered, AnswerQuestion command) {
        if (asker.equals(side)) {
            return Decision.refuse("answer", "own-question");
        }
        return answered
                ? Decision.refuse("answer", "already-answered")
                : Decision.accept(new SharedQuestionAnswered(
                        command.question(), Text.of(command.answer().strip())));
    }

    private static boolean isEntered(DSLContext sql, DeclarationEntered entered) {
        return !sql.fetch(
                        "select 1 from open.declaration where id = ? and date = ? and title = cast(? as jsonb)",
                        entered.declaration(),
                        entered.date(),
                        AgreementJson.MAPPER.writeValueAsString(entered.title()))
                .isEmpty();
    }

    private static boolean isEntered(DSLContext sql, String declaration, ParagraphEntered paragraph) {
        return !sql.fetch(
                        "select 1 from open.paragraph where declaration = ? and id = ? and position = ? and text = ?"
                                + " and chapter = ? and section = ?",
                        dossierOf(declaration),
                        paragraph.paragraph(),
                        paragraph.position(),
                        paragraph.text(),
                        paragraph.chapter(),
                        paragraph.section())
                .isEmpty();
    }

    private static Agreement find(DSLContext sql, UUID dossier) {
        return AgreementRows.find(sql, dossier)
                .orElseThrow(() -> new eu.schakel.dossier.UnknownDossierException(dossier));
    }
}
