package eu.schakel.agreements;

import eu.schakel.agreements.AgreementEvents.Changed;
import eu.schakel.agreements.AgreementEvents.CorrectionPublished;
import eu.schakel.agreements.AgreementEvents.DeclarationEntered;
import eu.schakel.agreements.AgreementEvents.Entered;
import eu.schakel.agreements.AgreementEvents.ErrorHandled;
import eu.schakel.agreements.AgreementEvents.ErrorReported;
import eu.schakel.agreements.AgreementEvents.MilestoneRead;
import eu.schakel.agreements.AgreementEvents.NoteAdded;
import eu.schakel.agreements.AgreementEvents.ParagraphEntered;
import eu.schakel.agreements.AgreementEvents.QuestionAnswered;
import eu.schakel.agreements.AgreementEvents.QuestionAsked;
import eu.schakel.agreements.AgreementEvents.ReadingGiven;
import eu.schakel.agreements.AgreementEvents.Removed;
import eu.schakel.agreements.AgreementEvents.SharedQuestionAnswered;
import eu.schakel.agreements.AgreementEvents.SharedQuestionAsked;
import eu.schakel.dossier.Body;
import eu.schakel.dossier.Desk;
import eu.schakel.dossier.Erased;
import eu.schakel.dossier.Event;
import eu.schakel.dossier.EventType;
import eu.schakel.dossier.Recorded;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;

/** The desk as the kernel sees it: its kinds of event and its projections. */
public final class AgreementsDesk implements Desk {
    /** Name in the first event of its dossiers. */
    public static final String NAME = "agreements";

    private final AgreementRows rows;

    public AgreementsDesk(SearchText searchText) {
        this.rows = new AgreementRows(searchText);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<EventType<?>> types() {
        return AgreementEvents.TYPES;
    }

    @Override
    public List<String> projections() {
        return List.of(
                "open.declaration",
                "open.paragraph",
                "open.agreement",
                "open.agreement_date",
                "open.story",
                "open.correction",
                "core.agreement_note",
                "core.agreement_question",
                "core.error_report");
    }

    /** What the reviewed file says comes from the side that loads it. */
    @Override
    public boolean isOnlyForHome(Body body) {
        return body instanceof DeclarationEntered
                || body instanceof ParagraphEntered
                || body instanceof Entered
                || body instanceof Changed
                || body instanceof Removed;
    }

    @Override
    public void project(DSLContext sql, Recorded recorded) {
        var event = recorded.event();
        switch (event.body()) {
            case DeclarationEntered entered -> declaration(sql, recorded, entered);
            case ParagraphEntered entered -> paragraph(sql, event, entered);
            case Entered entered -> rows.insertFirst(sql, recorded, Agreement.entered(event, entered.entry()));
            case Changed changed -> rows.advance(sql, recorded);
            case Removed removed -> rows.advance(sql, recorded);
            case ReadingGiven given -> rows.advance(sql, recorded);
            case MilestoneRead read -> rows.advance(sql, recorded);
            case QuestionAsked asked -> rows.advance(sql, recorded);
            case QuestionAnswered answered -> rows.advance(sql, recorded);
            case SharedQuestionAsked asked -> question(sql, event, asked);
            case SharedQuestionAnswered answered -> answer(sql, event, answered);
            case NoteAdded added -> note(sql, event, added);
            case ErrorReported reported -> report(sql, event, reported);
            case ErrorHandled handled ->
                sql.execute(
                        "update core.error_report set handled_at = ? where event = ?", utc(event), handled.report());
            case CorrectionPublished published -> correction(sql, recorded, published);
            default -> {}
        }
        if (event.body() instanceof Body.Public) {
            Story.project(sql, recorded);
        }
    }

    @Override
    public void erase(DSLContext sql, Erased erased) {
        var carrier = erased.carrier();
        switch (carrier.body()) {
            case SharedQuestionAsked asked -> empty(sql, "core.agreement_question", "question", "event", erased);
            case SharedQuestionAnswered answered ->
                empty(sql, "core.agreement_question", "answer", "answer_event", erased);
            case NoteAdded added -> empty(sql, "core.agreement_note", "note", "event", erased);
            case ErrorReported reported -> empty(sql, "core.error_report", erased.component(), "event", erased);
            case CorrectionPublished published -> empty(sql, "open.correction", "what", "event", erased);
            case Body.Public said -> rows.erase(sql, erased);
            default -> {}
        }
        if (carrier.body() instanceof Body.Public) {
            Story.erase(sql, erased);
        }
    }

    private static void empty(DSLContext sql, String table, String column, String event, Erased erased) {
        sql.execute(
                "update " + table + " set " + column + " = cast(? as jsonb) where " + event + " = ?",
                Wording.of(erased).json(),
                erased.carrier().id());
    }

    /** A later change of the title does not make it known later. */
    private static void declaration(DSLContext sql, Recorded recorded, DeclarationEntered entered) {
        var event = recorded.event();
        sql.execute(
                "insert into open.declaration (dossier, id, title, date, home, parties, known_from)"
                        + " values (?, ?, cast(? as jsonb), ?, ?, ?, ?) on conflict (dossier)"
                        + " do update set title = excluded.title, date = excluded.date",
                event.dossier(),
                entered.declaration(),
                AgreementJson.MAPPER.writeValueAsString(entered.title()),
                entered.date(),
                event.author().side(),
                entered.parties().toArray(new String[0]),
                recorded.knownAt().atOffset(ZoneOffset.UTC));
    }

    private static void paragraph(DSLContext sql, Event event, ParagraphEntered entered) {
        sql.execute(
                "insert into open.paragraph (declaration, id, position, chapter, section, text) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (declaration, id) do update set position = excluded.position,"
                        + " chapter = excluded.chapter, section = excluded.section, text = excluded.text",
                event.dossier(),
                entered.paragraph(),
                entered.position(),
                entered.chapter(),
                entered.section(),
                entered.text());
    }

    private static void question(DSLContext sql, Event event, SharedQuestionAsked asked) {
        sql.execute(
                "insert into core.agreement_question (event, dossier, side, organisation, question, answer_by, asked_at)"
                        + " values (?, ?, ?, ?, cast(? as jsonb), ?, ?)",
                event.id(),
                event.dossier(),
                event.author().side(),
                event.author().organisation(),
                Wording.of(asked.question()).json(),
                asked.answerBy(),
                utc(event));
    }

    private static void answer(DSLContext sql, Event event, SharedQuestionAnswered answered) {
        sql.execute(
                "update core.agreement_question set answer = cast(? as jsonb), answer_event = ?, answered_by = ?, answered_at = ?"
                        + " where event = ? and answered_at is null",
                Wording.of(answered.answer()).json(),
                event.id(),
                event.author().side(),
                utc(event),
                answered.question());
    }

    private static void note(DSLContext sql, Event event, NoteAdded added) {
        sql.execute(
                "insert into core.agreement_note (event, dossier, note, organisation, at) values (?, ?, cast(? as jsonb), ?, ?)",
                event.id(),
                event.dossier(),
                Wording.of(added.note()).json(),
                event.author().organisation(),
                utc(event));
    }

    private static void report(DSLContext sql, Event event, ErrorReported reported) {
        sql.execute(
                "insert into core.error_report (event, dossier, page, report, contact, reported_at)"
                        + " values (?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?)",
                event.id(),
                event.dossier(),
                reported.page(),
                Wording.of(reported.report()).json(),
                reported.contact() == null
                        ? null
                        : Wording.of(reported.contact()).json(),
                utc(event));
    }

    private static void correction(DSLContext sql, Recorded recorded, CorrectionPublished published) {
        var event = recorded.event();
        sql.execute(
                "insert into open.correction (event, dossier, side, page, reported, corrected, what, published_at, known_at)"
                        + " values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)",
                event.id(),
                event.dossier(),
                event.author().side(),
                published.page(),
                published.reported(),
                published.corrected(),
                Wording.of(published.what()).json(),
                utc(event),
                recorded.knownAt().atOffset(ZoneOffset.UTC));
    }

    private static OffsetDateTime utc(Event event) {
        return event.at().atOffset(ZoneOffset.UTC);
    }
}
