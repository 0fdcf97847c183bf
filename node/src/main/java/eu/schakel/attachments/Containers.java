package eu.schakel.attachments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks into zip files, which documents of office programs are. Their names and headers say nothing: what lies in them does. */
final class Containers {
    /** A report of 200 pages with drawings has some hundred. */
    private static final int MOST_ENTRIES = 5_000;

    /** Twenty times the largest upload: what a document of text and photos never reaches, and is read in a second. */
    private static final long MOST_BYTES_UNPACKED = 20L * Upload.MOST_BYTES;

    private static final int PIECE_BYTES = 64 * 1024;

    private static final int LONGEST_MEDIA_TYPE_BYTES = 100;

    private Containers() {}

    /** Whether there is an index of a zip file, wherever it lies. */
    static boolean isZip(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.size() > 0;
        } catch (ZipException _) {
            return false;
        }
    }

    /** Which document it is; empty for any other zip file. */
    static Optional<MediaKind> kindOf(Path file) throws IOException, RefusedException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new RefusedException(Refusal.of("unpacks-too-large"));
            }
            var kind = kindOf(zip);
            if (kind.isPresent()) {
                measure(zip);
            }
            return kind;
        } catch (ZipException _) {
            throw new RefusedException(Refusal.of("damaged"));
        }
    }

    private static Optional<MediaKind> kindOf(ZipFile zip) throws IOException {
        if (zip.getEntry("[Content_Types].xml") != null && zip.getEntry("word/document.xml") != null) {
            return Optional.of(MediaKind.DOCX);
        }
        var mimetype = zip.getEntry("mimetype");
        if (mimetype == null || zip.getEntry("content.xml") == null) {
            return Optional.empty();
        }
        try (var content = zip.getInputStream(mimetype)) {
            var named = new String(content.readNBytes(LONGEST_MEDIA_TYPE_BYTES), StandardCharsets.US_ASCII);
            return MediaKind.ODT.mediaType().equals(named.strip()) ? Optional.of(MediaKind.ODT) : Optional.empty();
        }
    }

    /** Unpacks all of it into nothing: the sizes that a zip file gives of itself may lie. */
    private static void measure(ZipFile zip) throws IOException, RefusedException {
        var piece = new byte[PIECE_BYTES];
        long bytes = 0;
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            if (entry.getName().endsWith("vbaProject.bin") || entry.getName().startsWith("Basic/")) {
                throw new RefusedException(Refusal.of("macros"));
            }
            try (var content = zip.getInputStream(entry)) {
                int count;
                while ((count = content.read(piece)) >= 0) {
                    bytes += count;
                    if (bytes > MOST_BYTES_UNPACKED) {
                        throw new RefusedException(Refusal.of("unpacks-too-large"));
                    }
                }
            }
        }
    }
}
