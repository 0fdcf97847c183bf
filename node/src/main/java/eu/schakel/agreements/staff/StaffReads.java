package eu.schakel.agreements.staff;

import eu.schakel.agreements.Question;
import eu.schakel.agreements.Wording;
import eu.schakel.database.Access;
import eu.schakel.database.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What only this side may read: versions, internal notes, questions between governments, reports of errors. */
public final class StaffReads {
    /** Most rows of each kind on one page: who has more open than this needs a meeting, not a list. */
    public static final int MOST_ROWS = 500;

    private static final String QUESTION = "select q.event, q.dossier, q.side, q.organisation, q.question, q.answer_by,"
            + " q.asked_at, q.answer, q.answered_by, q.answered_at, q.answer_event from core.agreement_question q ";

    private static final String REPORT =
            "select event, page, report, contact, reported_at, handled_at from core.error_report ";

    private final Database database;

    public StaffReads(Database database) {
        this.database = database;
    }

    /** The version of a dossier that a page made now is made from; 0 when there is no such dossier yet. */
    public long version(UUID dossier) {
        return database.in(
                Access.APPLICATION,
                sql -> sql.fetchOptional("select seq from core.dossier where id = ?", dossier)
                        .map(row -> row.get(0, Long.class))
                        .orElse(0L));
    }

    /** A note of the own side; it never leaves this node. */
    public record Note(UUID event, Wording note, String organisation, Instant at) {}

    /** The notes of a dossier, newest first. */
    public List<Note> listNotes(UUID dossier) {
        return database.in(
                Access.APPLICATION,
                sql -> sql.fetch(
                                "select event, note, organisation, at from core.agreement_note where dossier = ?"
                                        + " order by at desc, event limit " + MOST_ROWS,
                                dossier)
                        .map(row -> new Note(
                                row.get(0, UUID.class),
                                Wording.read(row.get(1, String.class)),
                                row.get(2, String.class),
                                instant(row, 3))));
    }

    /** A question between the governments, with the dossier that it is about. */
    public record SharedQuestion(UUID dossier, Question question) {}

    /** The questions between governments of a dossier, oldest first. */
    public List<SharedQuestion> listSharedQuestions(UUID dossier) {
        return questions("where q.dossier = ? order by q.asked_at, q.event", dossier);
    }

    /** All questions between governments that wait for an answer, the most urgent first. */
    public List<SharedQuestion> listOpenSharedQuestions() {
        return questions("where q.answered_at is null order by q.answer_by, q.event");
    }

    /** All questions between governments that waited for an answer at a moment, the most urgent first. */
    public List<SharedQuestion> listSharedQuestionsOpenAt(Instant moment) {
        var at = moment.atOffset(ZoneOffset.UTC);
        return questions(
                "where q.asked_at <= ? and (q.answered_at is null or q.answered_at > ?) order by q.answer_by, q.event",
                at,
                at);
    }

    /**
     * A report that a page is wrong.
     *
     * @param event the event that reported
     * @param page path of the page
     * @param contact where the reporter can be reached, if given
     * @param handledAt absent while nobody answered
     */
    public record ErrorReport(
            UUID event,
            String page,
            Wording report,
            @Nullable Wording contact,
            Instant reportedAt,
            @Nullable Instant handledAt) {}

    /** Reports that wait for an answer, oldest first. */
    public List<ErrorReport> listOpenReports() {
        return reports("where handled_at is null order by reported_at, event");
    }

    /** The report with this id. */
    public Optional<ErrorReport> findReport(UUID event) {
        return reports("where event = ?", event).stream().findFirst();
    }

    /** Something that happened in a dossier, of any visibility: its event, its type and the side that did it. */
    public record Happened(UUID event, String side, String type, Instant at) {}

    /** What happened in a dossier after a version, oldest first. */
    public List<Happened> listSince(UUID dossier, long version) {
        return database.in(
                Access.APPLICATION,
                sql -> sql.fetch(
                                "select id, side, type, known_at from core.event where dossier = ? and seq > ? order by seq"
                                        + " limit " + MOST_ROWS,
                                dossier,
                                version)
                        .map(row -> new Happened(
                                row.get(0, UUID.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                instant(row, 3))));
    }

    private List<SharedQuestion> questions(String rest, Object... arguments) {
        return database.in(
                Access.APPLICATION,
                sql -> sql.fetch(QUESTION + rest + " limit " + MOST_ROWS, arguments)
                        .map(row -> new SharedQuestion(
                                row.get(1, UUID.class),
                                new Question(
                                        row.get(0, UUID.class),
                                        row.get(2, String.class),
                                        row.get(3, String.class),
                                        Wording.read(row.get(4, String.class)),
                                        row.get(5, LocalDate.class),
                                        instant(row, 6),
                                        Wording.readNullable(row.get(7, String.class)),
                                        row.get(8, String.class),
                                        findInstant(row, 9),
                                        row.get(10, UUID.class)))));
    }

    private List<ErrorReport> reports(String rest, Object... arguments) {
        return database.in(
                Access.APPLICATION,
                sql -> sql.fetch(REPORT + rest + " limit " + MOST_ROWS, arguments)
                        .map(row -> new ErrorReport(
                                row.get(0, UUID.class),
                                row.get(1, String.class),
                                Wording.read(row.get(2, String.class)),
                                Wording.readNullable(row.get(3, String.class)),
                                instant(row, 4),
                                findInstant(row, 5))));
    }

    private static Instant instant(Record row, int column) {
        return row.get(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant findInstant(Record row, int column) {
        var at = row.get(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
