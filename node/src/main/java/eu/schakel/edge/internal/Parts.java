package eu.schakel.edge.internal;

import eu.schakel.attachments.Refusal;
import eu.schakel.attachments.Upload;
import eu.schakel.edge.FileForm;
import eu.schakel.edge.FileForm.Refused;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/**
 * Takes the parts of a form as they come in: texts into memory, files to the disk, what is too much nowhere. The parser forgets what its
 * listener throws, so the first failure is kept here.
 */
final class Parts implements MultiPart.Parser.Listener, AutoCloseable {
    private final Path folder;
    private final boolean textsOnly;
    private final Map<String, List<String>> texts = new LinkedHashMap<>();
    private final Map<String, List<Upload>> files = new LinkedHashMap<>();
    private @Nullable Refused refused;
    private @Nullable RuntimeException failure;
    private boolean stopped;
    private boolean complete;
    private int textBytes;
    private int fileCount;

    private Disposition disposition = Disposition.NONE;
    private String mediaType = "";
    private ByteArrayOutputStream text = new ByteArrayOutputStream();
    private @Nullable Path path;
    private @Nullable OutputStream file;
    private long bytes;

    /** @param textsOnly whether it is known already that the files are too large */
    Parts(Path folder, boolean textsOnly) {
        this.folder = folder;
        this.textsOnly = textsOnly;
    }

    /** Once all was fed in. */
    FileForm form() {
        if (failure != null) {
            throw failure;
        }
        if (!stopped && !complete) {
            throw new ProblemException(ProblemCode.BAD_REQUEST);
        }
        return new FileForm(texts, files, Optional.ofNullable(refused));
    }

    /** Whether no more need be fed in. */
    boolean stopped() {
        return stopped || failure != null;
    }

    void stopTooLarge() {
        refuse(Refusal.tooLargeTogether());
        stopped = true;
    }

    @Override
    public void onPartBegin() {
        disposition = Disposition.NONE;
        mediaType = "";
        text = new ByteArrayOutputStream();
        bytes = 0;
    }

    @Override
    public void onPartHeader(String name, String value) {
        if (HttpHeader.CONTENT_DISPOSITION.is(name)) {
            disposition = Disposition.of(value);
        } else if (HttpHeader.CONTENT_TYPE.is(name)) {
            mediaType = value;
        }
    }

    @Override
    public void onPartHeaders() {
        unlessStopped(this::beginFile);
    }

    private void beginFile() {
        if (!disposition.isFile()) {
            return;
        }
        if (textsOnly) {
            stopTooLarge();
        } else if (fileCount == Upload.MOST_FILES) {
            refuse(Refusal.tooMany());
        } else {
            path = folder.resolve("file" + fileCount++);
            try {
                file = Files.newOutputStream(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void onPartContent(Content.Chunk chunk) {
        unlessStopped(() -> take(chunk.getByteBuffer().slice()));
    }

    private void take(ByteBuffer content) {
        var piece = new byte[content.remaining()];
        content.get(piece);
        bytes += piece.length;
        if (!disposition.isFile()) {
            textBytes += piece.length;
            if (textBytes > Guard.LARGEST_BODY_BYTES) {
                throw new ProblemException(ProblemCode.TOO_LARGE);
            }
            text.writeBytes(piece);
        } else if (bytes > Upload.MOST_BYTES) {
            refuse(Refusal.tooLarge());
            dropFile();
        } else if (file != null) {
            try {
                file.write(piece);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void onPartEnd() {
        unlessStopped(this::endPart);
    }

    private void endPart() {
        if (!disposition.isFile()) {
            endText();
            return;
        }
        var end = path;
        close();
        // A browser sends an empty part without name where nobody chose a file.
        if (end != null && !(bytes == 0 && disposition.fileName().isEmpty())) {
            files.computeIfAbsent(disposition.name(), _ -> new ArrayList<>())
                    .add(new Upload(disposition.fileName(), mediaType, end, bytes));
        } else if (end != null) {
            fileCount--;
        }
    }

    @Override
    public void onComplete() {
        complete = true;
    }

    @Override
    public void onFailure(Throwable thrown) {
        if (failure == null) {
            failure = new ProblemException(ProblemCode.BAD_REQUEST);
        }
    }

    private void unlessStopped(Runnable work) {
        if (stopped()) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    /** Lets go of a file that did not come to its end. */
    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            file = null;
            path = null;
        }
    }

    private void endText() {
        var encoded = text.toByteArray();
        if (disposition.name().isEmpty() || !Paths.isText(ByteBuffer.wrap(encoded), true)) {
            throw new ProblemException(ProblemCode.BAD_REQUEST);
        }
        texts.computeIfAbsent(disposition.name(), _ -> new ArrayList<>())
                .add(new String(encoded, StandardCharsets.UTF_8));
    }

    private void dropFile() {
        var dropped = path;
        close();
        try {
            if (dropped != null) {
                Files.deleteIfExists(dropped);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuse(Refusal refusal) {
        if (refused == null) {
            refused = new Refused(disposition.name(), refusal);
        }
    }
}
