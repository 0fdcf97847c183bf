package eu.schakel.obstacles.intake;

import eu.schakel.attachments.Attachment;
import eu.schakel.attachments.Attachments;
import eu.schakel.attachments.Inspected;
import eu.schakel.attachments.Owner;
import eu.schakel.attachments.Upload;
import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.edge.Download;
import eu.schakel.edge.FileForm;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.edge.RouteGroup;
import eu.schakel.obstacles.Commands.AddFile;
import eu.schakel.obstacles.Obstacle;
import eu.schakel.procedure.FieldType;
import eu.schakel.procedure.Procedure;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code /follow/…/files}: photos and documents with a report. They are handed in after it was sent: however slow or large they are,
 * the report is there already.
 */
final class FilePages implements RouteGroup {
    private static final String FILES = "/{language}" + FollowPages.PATH + "/{code}/files";
    private static final String FIELD = "files";

    private final Intake intake;
    private final Codes codes;
    private final Database database;
    private final Attachments attachments;

    FilePages(Intake intake, Codes codes, Database database, Attachments attachments) {
        this.intake = intake;
        this.codes = codes;
        this.database = database;
        this.attachments = attachments;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(FILES, context -> codes.open(context).ifPresent(opened -> show(context, opened, List.of())));
        routes.post(FILES, this::add);
        routes.get(FILES + "/{file}", context -> {
            var opened = codes.open(context);
            if (opened.isPresent()) {
                send(context, opened.get());
            }
        });
    }

    @Override
    public List<String> takesFiles() {
        return List.of(FILES);
    }

    private void add(Context context) {
        var form = FileForm.read(context);
        codes.open(context).ifPresent(opened -> add(context, opened, form));
    }

    private void add(Context context, Codes.Opened opened, FileForm form) {
        var errors = new ArrayList<String>();
        var language = intake.portal().language(context).tag();
        form.refused().ifPresent(refused -> errors.add(refused.refusal().sentence(language)));
        if (form.refused().isEmpty()) {
            var files = form.filesOf(FIELD);
            if (files.isEmpty()) {
                errors.add(intake.words(context).get("files.none-chosen"));
            }
            files.forEach(upload -> add(context, opened, upload, errors));
        }
        if (errors.isEmpty()) {
            intake.go(context, FollowPages.path(opened.code()) + "/files?done");
            return;
        }
        context.status(ProblemCode.INVALID_FIELDS.status());
        var now = intake.obstacles().find(opened.code()).orElse(opened.obstacle());
        show(context, new Codes.Opened(opened.code(), now), errors);
    }

    /** Kept first as nobody's: should the dossier refuse it, it goes away with what was never sent. */
    private void add(Context context, Codes.Opened opened, Upload upload, List<String> errors) {
        var language = intake.portal().language(context);
        switch (attachments.inspect(upload)) {
            case Inspected.Refused refused ->
                errors.add(upload.name() + ": " + refused.refusal().sentence(language.tag()));
            case Inspected.Taken taken -> {
                var field = field(opened.obstacle());
                var key = UUID.randomUUID().toString();
                var kept = database.in(
                        Access.APPLICATION, sql -> attachments.keep(sql, new Owner.OfDraft(key), field, taken));
                intake.obstacles()
                        .add(
                                intake.outside(UUID.randomUUID(), OptionalLong.empty(), language),
                                opened.obstacle().dossier(),
                                file(kept, field));
                database.run(
                        Access.APPLICATION,
                        sql -> attachments.adopt(sql, key, opened.obstacle().dossier()));
            }
        }
    }

    private static AddFile file(Attachment kept, String field) {
        return new AddFile(
                field,
                kept.id(),
                kept.name().orElse(""),
                kept.kind().mediaType(),
                kept.bytes(),
                kept.commitment().hex());
    }

    /** The field of the procedure that takes documents. */
    private String field(Obstacle obstacle) {
        return intake.procedure(obstacle).fields().stream()
                .filter(field -> field.type() == FieldType.ATTACHMENT)
                .map(Procedure.Field::id)
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
    }

    private void send(Context context, Codes.Opened opened) throws IOException {
        var attachment = find(context.pathParam("file"))
                .filter(file -> file.owner() instanceof Owner.OfDossier(UUID dossier)
                        && dossier.equals(opened.obstacle().dossier()))
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
        Download.send(context, attachments, attachment, false);
    }

    private Optional<Attachment> find(String id) {
        try {
            return attachments.find(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void show(Context context, Codes.Opened opened, List<String> errors) {
        var words = intake.words(context);
        var page = intake.page(context, words.get("files.title")).asSecret();
        var home = page.href(FollowPages.path(opened.code()));
        var files =
                database
                        .in(
                                Access.APPLICATION,
                                sql -> attachments.listOf(sql, opened.obstacle().dossier()))
                        .stream()
                        .filter(file -> file.name().isPresent())
                        .map(file -> new Views.File(
                                file.name().orElse(""),
                                size(file.bytes()),
                                href(home, file),
                                words.get("files." + state(file))))
                        .toList();
        boolean isDone = context.queryParam("done") != null && errors.isEmpty();
        intake.show(
                context,
                "files.jte",
                page,
                words,
                new Views.Files(home + "/files", home, files, errors, isDone ? words.get("files.done") : null));
    }

    private static @Nullable String href(String home, Attachment file) {
        return file.mayBeHandedOut() ? home + "/files/" + file.id() : null;
    }

    private static String state(Attachment file) {
        return file.mayBeHandedOut() ? "kept" : "waits";
    }

    private static String size(long bytes) {
        return bytes < 1_000_000 ? Math.max(1, bytes / 1_000) + " kB" : bytes / 1_000_000 + " MB";
    }
}
