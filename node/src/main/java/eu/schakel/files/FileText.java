package eu.schakel.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a file as UTF-8, within limits. */
public final class FileText {
    /** Twenty times the largest declaration known; more is another kind of file. */
    public static final int MAX_BYTES = 4 * 1024 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private FileText() {}

    /** The text without a byte order mark; a file that cannot be read is a mistake of line 1. */
    public static String read(Path file, Problems problems) {
        try {
            if (Files.isDirectory(file)) {
                return refuse(problems, "is a folder; name the file");
            }
            long size = Files.size(file);
            if (size > MAX_BYTES) {
                return refuse(problems, "has " + size + " bytes; at most " + MAX_BYTES + " are read");
            }
            return decode(Files.readAllBytes(file), problems);
        } catch (NoSuchFileException e) {
            return refuse(problems, "is not there; name an existing file");
        } catch (IOException e) {
            return refuse(problems, "cannot be read: " + e.getMessage());
        }
    }

    private static String decode(byte[] bytes, Problems problems) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var input = ByteBuffer.wrap(bytes);
        try {
            var text = decoder.decode(input).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            // The decoder stops at the first byte that it cannot take.
            int line = 1;
            for (int i = 0; i < input.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            problems.add(line, 1, "", "is not UTF-8 from byte " + input.position() + " on; save it as UTF-8");
            return "";
        }
    }

    private static String refuse(Problems problems, String message) {
        problems.add(1, 1, "", message);
        return "";
    }
}
