package eu.schakel.attachments;

import eu.schakel.attachments.Inspected.Refused;
import eu.schakel.attachments.Inspected.Taken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.tika.Tika;

/** Looks into a file: what it is by its content, whether it may do harm, and what of it is kept. */
final class Inspector {
    private static final String ZIP = "application/zip";

    private static final List<String> PROGRAMS =
            List.of("x-dosexec", "x-msdownload", "x-elf", "x-executable", "x-sharedlib", "x-mach", "x-sh", "java-vm");

    private final Tika tika = new Tika();
    private final VirusScanner scanner;

    Inspector(VirusScanner scanner) {
        this.scanner = scanner;
    }

    Inspected inspect(Upload upload) {
        try {
            if (Files.size(upload.path()) == 0) {
                throw new RefusedException(Refusal.of("empty"));
            }
            var kind = kindOf(upload.path());
            var kept = kind.isPhoto() ? Photos.clean(upload.path(), kind) : upload.path();
            // What was sent is scanned, not what we made of it: the sender should hear of it.
            var scan = scanner.scan(Files.newInputStream(upload.path()));
            return scan == Scan.FOUND
                    ? new Refused(Refusal.of("infected"))
                    : new Taken(FileName.safe(upload.name(), kind), kind, kept, scan);
        } catch (RefusedException e) {
            return new Refused(e.refusal());
        } catch (IOException e) {
            throw new UncheckedIOException("A file of an upload cannot be read: " + e.getMessage(), e);
        }
    }

    /** By the first bytes alone; neither the name nor the claimed type is asked. */
    private MediaKind kindOf(Path file) throws IOException, RefusedException {
        var mediaType = detect(file);
        var kind = MediaKind.find(mediaType);
        if (kind.filter(MediaKind::isPhoto).isEmpty() && Containers.isZip(file)) {
            // A file that begins as another kind is two things at once: readers of zip look for the index at its end.
            return (startsWith(file, "PK") ? Containers.kindOf(file) : Optional.<MediaKind>empty())
                    .orElseThrow(() -> notTaken(ZIP));
        }
        return plain(file, kind.orElseThrow(() -> notTaken(mediaType)));
    }

    private static MediaKind plain(Path file, MediaKind kind) throws IOException, RefusedException {
        if (kind == MediaKind.DOCX || kind == MediaKind.ODT) {
            throw new RefusedException(Refusal.of("damaged"));
        }
        if (kind == MediaKind.PDF && !startsWith(file, "%PDF-")) {
            throw new RefusedException(Refusal.of("damaged"));
        }
        if (kind == MediaKind.TEXT && !isText(file)) {
            throw new RefusedException(Refusal.of("damaged"));
        }
        return kind;
    }

    private String detect(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return tika.detect(content);
        }
    }

    private static RefusedException notTaken(String mediaType) {
        return new RefusedException(Refusal.notTaken(wordOf(mediaType), mediaType));
    }

    private static String wordOf(String mediaType) {
        if (PROGRAMS.stream().anyMatch(mediaType::contains)) {
            return "program";
        }
        return switch (mediaType) {
            case ZIP -> "zip";
            case "text/html", "application/xhtml+xml" -> "html";
            case "image/svg+xml" -> "svg";
            case "image/webp" -> "webp";
            case "image/heic", "image/heif" -> "heic";
            default -> "other";
        };
    }

    private static boolean startsWith(Path file, String start) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return new String(content.readNBytes(start.length()), StandardCharsets.ISO_8859_1).equals(start);
        }
    }

    /** In UTF-8, or in the one byte for each character of old programs; a text of either has no NUL. */
    private static boolean isText(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        try {
            return StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString()
                            .indexOf('\0')
                    < 0;
        } catch (CharacterCodingException _) {
            return new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\0') < 0;
        }
    }
}
