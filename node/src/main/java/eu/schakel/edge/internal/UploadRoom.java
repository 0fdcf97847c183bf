package eu.schakel.edge.internal;

import eu.schakel.attachments.Upload;
import eu.schakel.edge.FileForm;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.edge.RouteGroup;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder where files lie while their form is answered, and the routes that may put something there. */
public final class UploadRoom {
    /** What the reader takes is stopped by itself; this is for what is read ahead. */
    static final int LARGEST_BODY_BYTES = Upload.MOST_BYTES_TOGETHER + 1024 * 1024;

    private static final String FORM = "multipart/form-data";

    /** Forms with files under way; together they fill 1.6 GB at most. */
    private static final int MOST_FORMS = 64;

    /** Fields and files; the longest form of ours has a third. */
    private static final int MOST_PARTS = 100;

    private static final int HEADERS_OF_PART_BYTES = 32 * 1024;

    private static final int PIECE_BYTES = 64 * 1024;

    private static final String RETRY_AFTER_S = "10";

    /** No request lasts that long: what is older was left by a process that was killed. */
    private static final Duration LEFT_BEHIND = Duration.ofHours(2);

    private static final Logger LOG = LoggerFactory.getLogger(UploadRoom.class);

    private final Path folder;
    private final List<Pattern> paths;
    private final Semaphore places = new Semaphore(MOST_FORMS);

    /** Makes the folder, for this user alone. */
    UploadRoom(Path folder, List<RouteGroup> groups) {
        this.folder = folder;
        this.paths = groups.stream()
                .flatMap(group -> group.takesFiles().stream())
                .map(path -> Pattern.compile(path.replaceAll("\\{[^/}]+}", "[^/]+") + "/?"))
                .toList();
        if (paths.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            removeLeftBehind();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The folder for uploads " + folder + " cannot be used (check attachments.folder)", e);
        }
    }

    /** Whether a request may bring files. */
    boolean takes(RequestState state) {
        var type = state.headers().get("Content-Type");
        return type != null
                && state.method().equals("POST")
                && type.strip().toLowerCase(Locale.ROOT).startsWith(FORM)
                && paths.stream().anyMatch(path -> path.matcher(state.path()).matches());
    }

    FileForm read(Context context, RequestState state) {
        if (!places.tryAcquire()) {
            throw new ProblemException(ProblemCode.BUSY).withHeader("Retry-After", RETRY_AFTER_S);
        }
        state.atEnd(places::release);
        try {
            var own = Files.createTempDirectory(folder, "form");
            state.atEnd(() -> remove(own));
            var length = context.req().getContentLengthLong();
            try (var parts = new Parts(own, length > Upload.MOST_BYTES_TOGETHER)) {
                feed(context, parts);
                return parts.form();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void feed(Context context, Parts parts) throws IOException {
        var boundary = MultiPart.extractBoundary(Objects.requireNonNull(context.contentType()));
        if (boundary == null || boundary.isEmpty()) {
            throw new ProblemException(ProblemCode.BAD_REQUEST);
        }
        var parser = new MultiPart.Parser(boundary, parts);
        parser.setMaxParts(MOST_PARTS);
        parser.setPartHeadersMaxLength(HEADERS_OF_PART_BYTES);
        var input = context.req().getInputStream();
        var piece = new byte[PIECE_BYTES];
        long read = 0;
        int count;
        while (!parts.stopped() && (count = input.read(piece)) >= 0) {
            read += count;
            if (read > Upload.MOST_BYTES_TOGETHER) {
                parts.stopTooLarge();
            } else {
                parser.parse(Content.Chunk.from(ByteBuffer.wrap(piece, 0, count), false));
            }
        }
        if (!parts.stopped()) {
            parser.parse(Content.Chunk.EOF);
        }
    }

    private void removeLeftBehind() throws IOException {
        var before = Instant.now().minus(LEFT_BEHIND);
        try (var left = Files.list(folder)) {
            for (var form : left.toList()) {
                if (Files.getLastModifiedTime(form).toInstant().isBefore(before)) {
                    remove(form);
                }
            }
        }
    }

    private static void remove(Path form) {
        try (var all = Files.walk(form)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.atError().setCause(e).log("Files of a form were left in the folder for uploads");
        }
    }
}
