package eu.schakel.configuration;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads {@code key = value} lines in UTF-8. A line that is empty or starts with {@code #} says nothing. There are no escapes and no
 * continued lines, so that what stands there is what counts; a key may stand there once.
 */
final class SettingsFile {
    /** A configuration with a hundred peers is smaller; more is the wrong file. */
    private static final long LIMIT_BYTES = 1_000_000;

    private SettingsFile() {}

    static Map<String, Value> read(Path file) {
        Map<String, Value> values = new LinkedHashMap<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String place = "line " + (i + 1) + " of " + file;
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw new ConfigurationException(
                        "\"%s\" (%s) is not a setting. Write key = value, or # before a comment."
                                .formatted(line, place));
            }
            String key = line.substring(0, equals).strip();
            Value former = values.put(key, new Value(line.substring(equals + 1).strip(), place));
            if (former != null) {
                throw new ConfigurationException(
                        "%s stands twice: in %s and in %s. Keep one.".formatted(key, former.place(), place));
            }
        }
        return values;
    }

    private static List<String> lines(Path file) {
        try {
            if (Files.isRegularFile(file) && Files.size(file) > LIMIT_BYTES) {
                throw new ConfigurationException(
                        file + " is larger than " + LIMIT_BYTES + " bytes. Is it the configuration of a node?");
            }
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new ConfigurationException(
                    "There is no file " + file + ". Copy docs/node.conf.example and fill it in.", e);
        } catch (CharacterCodingException e) {
            throw new ConfigurationException(file + " is not UTF-8 text. Save it as UTF-8.", e);
        } catch (IOException e) {
            throw new ConfigurationException("Cannot read " + file + ": make it a file that this user may read.", e);
        }
    }
}
