package eu.schakel.attachments;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.ledger.Commitment;
import eu.schakel.ledger.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The files of a node: looked into, kept, handed out, erased. */
public final class Attachments {
    /** Whoever has not sent a form after this does not come back to it. */
    public static final Duration DRAFTS_KEPT = Duration.ofHours(24);

    private static final int PIECE_BYTES = 256 * 1024;

    /** Scanned in one go; a job comes again soon. */
    private static final int MOST_SCANNED = 100;

    private static final String COLUMNS =
            "select id, dossier, draft, field, name, media_type, bytes, commitment, added_at, scan, erased_at"
                    + " from core.attachment";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;
    private final VirusScanner scanner;
    private final Inspector inspector;
    private final Clock clock;

    public Attachments(Database database, VirusScanner scanner, Clock clock) {
        this.database = database;
        this.scanner = scanner;
        this.inspector = new Inspector(scanner);
        this.clock = clock;
    }

    /** Looks into a file; outside of any transaction, for a scan takes seconds. */
    public Inspected inspect(Upload upload) {
        return inspector.inspect(upload);
    }

    /** Keeps a file with a fresh salt, in the caller's transaction. */
    public Attachment keep(DSLContext sql, Owner owner, String field, Inspected.Taken taken) {
        var id = UUID.randomUUID();
        var saltBytes = new byte[Hash.LENGTH_BYTES];
        RANDOM.nextBytes(saltBytes);
        var salt = Hash.of(saltBytes);
        try (var content = Files.newInputStream(taken.path())) {
            var commitment = Commitment.of(salt, content);
            var bytes = Files.size(taken.path());
            sql.execute(
                    "insert into core.attachment (id, dossier, draft, field, name, media_type, bytes, salt, commitment, added_at, scan)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    dossierOf(owner),
                    draftOf(owner),
                    field,
                    taken.name(),
                    taken.kind().mediaType(),
                    bytes,
                    saltBytes,
                    commitment.bytes(),
                    clock.instant().atOffset(ZoneOffset.UTC),
                    taken.scan().word());
            try (var again = Files.newInputStream(taken.path())) {
                keepPieces(sql, id, again);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A file of an upload cannot be read: " + e.getMessage(), e);
        }
        return find(sql, id).orElseThrow();
    }

    /** The file of that id; erased ones too. */
    public Optional<Attachment> find(DSLContext sql, UUID id) {
        return sql.fetchOptional(COLUMNS + " where id = ?", id).map(Attachments::read);
    }

    /** The same in a transaction of its own. */
    public Optional<Attachment> find(UUID id) {
        return database.in(Access.APPLICATION, sql -> find(sql, id));
    }

    /** All files of a dossier, erased ones too, oldest first. */
    public List<Attachment> listOf(DSLContext sql, UUID dossier) {
        return sql.fetch(COLUMNS + " where dossier = ? order by added_at, id", dossier)
                .map(Attachments::read);
    }

    /** All files of a form that is not sent yet, oldest first. */
    public List<Attachment> listOfDraft(DSLContext sql, String draft) {
        return sql.fetch(COLUMNS + " where draft = ? order by added_at, id", draft)
                .map(Attachments::read);
    }

    /**
     * Writes the content, piece by piece, and holds no connection meanwhile: the reader may be slow.
     *
     * @throws IllegalStateException when it may not be handed out, or was erased on the way
     */
    public void stream(UUID id, OutputStream to) throws IOException {
        var attachment = find(id).filter(Attachment::mayBeHandedOut).orElseThrow(() -> gone(id));
        copy(attachment, to);
    }

    private void copy(Attachment attachment, OutputStream to) throws IOException {
        for (var number = 0; (long) number * PIECE_BYTES < attachment.bytes(); number++) {
            to.write(piece(attachment.id(), number));
        }
    }

    /** Content and name go; that there was something, and its commitment, stays. */
    public void erase(DSLContext sql, UUID id) {
        empty(sql, "id = ?", id);
    }

    /** The same of all files of a dossier. */
    public void eraseOf(DSLContext sql, UUID dossier) {
        empty(sql, "dossier = ?", dossier);
    }

    /** The form was sent: its files are the dossier's now. */
    public void adopt(DSLContext sql, String draft, UUID dossier) {
        sql.execute("update core.attachment set draft = null, dossier = ? where draft = ?", dossier, draft);
    }

    /** Takes away the files of forms that were never sent; how many. */
    public int removeOrphans(Instant now) {
        return database.in(
                Access.APPLICATION,
                sql -> sql.execute(
                        "delete from core.attachment where draft is not null and added_at < ?",
                        now.minus(DRAFTS_KEPT).atOffset(ZoneOffset.UTC)));
    }

    /** Scans what could not be scanned when it came; a file in which something is found is erased. How many wait still. */
    public int scanWaiting() throws IOException {
        var waiting = database.in(
                Access.APPLICATION,
                sql -> sql.fetch(COLUMNS + " where scan = 'waiting' and erased_at is null order by added_at limit "
                                + MOST_SCANNED)
                        .map(Attachments::read));
        var left = 0;
        for (var attachment : waiting) {
            var scan = scanner.scan(new PieceStream(attachment));
            if (scan == Scan.WAITING) {
                left++;
                continue;
            }
            database.run(Access.APPLICATION, sql -> {
                sql.execute("update core.attachment set scan = ? where id = ?", scan.word(), attachment.id());
                if (scan == Scan.FOUND) {
                    erase(sql, attachment.id());
                }
            });
        }
        return left;
    }

    /** The pieces one after the other. */
    private final class PieceStream extends InputStream {
        private final Attachment attachment;
        private int number;
        private byte[] piece = new byte[0];
        private int at;

        private PieceStream(Attachment attachment) {
            this.attachment = attachment;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (at == piece.length) {
                if ((long) number * PIECE_BYTES >= attachment.bytes()) {
                    return -1;
                }
                piece = piece(attachment.id(), number++);
                at = 0;
            }
            var count = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, into, offset, count);
            at += count;
            return count;
        }
    }

    private byte[] piece(UUID id, int number) {
        return database.in(
                        Access.APPLICATION,
                        sql -> sql.fetchOptional(
                                "select content from core.attachment_piece where attachment = ? and number = ?",
                                id,
                                number))
                .map(row -> row.get(0, byte[].class))
                .orElseThrow(() -> gone(id));
    }

    private static IllegalStateException gone(UUID id) {
        return new IllegalStateException(
                "Attachment " + id + " is not there to hand out: unknown, erased or not yet scanned.");
    }

    private static void keepPieces(DSLContext sql, UUID id, InputStream content) throws IOException {
        var number = 0;
        for (var piece = content.readNBytes(PIECE_BYTES); piece.length > 0; piece = content.readNBytes(PIECE_BYTES)) {
            sql.execute(
                    "insert into core.attachment_piece (attachment, number, content) values (?, ?, ?)",
                    id,
                    number++,
                    piece);
        }
    }

    private void empty(DSLContext sql, String which, UUID value) {
        sql.execute(
                "delete from core.attachment_piece where attachment in (select id from core.attachment where " + which
                        + ")",
                value);
        sql.execute(
                "update core.attachment set name = null, salt = null, erased_at = ? where erased_at is null and "
                        + which,
                clock.instant().atOffset(ZoneOffset.UTC),
                value);
    }

    private static Attachment read(Record row) {
        var dossier = row.get("dossier", UUID.class);
        var erasedAt = row.get("erased_at", OffsetDateTime.class);
        return new Attachment(
                row.get("id", UUID.class),
                dossier == null ? new Owner.OfDraft(row.get("draft", String.class)) : new Owner.OfDossier(dossier),
                row.get("field", String.class),
                Optional.ofNullable(row.get("name", String.class)),
                MediaKind.find(row.get("media_type", String.class)).orElseThrow(),
                row.get("bytes", Long.class),
                Hash.of(row.get("commitment", byte[].class)),
                row.get("added_at", OffsetDateTime.class).toInstant(),
                Scan.of(row.get("scan", String.class)),
                Optional.ofNullable(erasedAt).map(OffsetDateTime::toInstant));
    }

    private static @Nullable UUID dossierOf(Owner owner) {
        return owner instanceof Owner.OfDossier of ? of.dossier() : null;
    }

    private static @Nullable String draftOf(Owner owner) {
        return owner instanceof Owner.OfDraft of ? of.draft() : null;
    }
}
