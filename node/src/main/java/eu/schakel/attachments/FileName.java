package eu.schakel.attachments;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes a name that is safe to show, to save and to send from whatever a file was called. */
final class FileName {
    /** Fits every file system in every alphabet, and a line on a telephone. */
    private static final int MOST_CHARACTERS = 80;

    /** A folder before the name: browsers of old sent it, attackers still do. */
    private static final Pattern FOLDERS = Pattern.compile("(?s)^.*[/\\\\]");

    /** Control characters, those that turn the direction of reading or cannot be seen, and halves of characters. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    /** What Windows takes in no name. */
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");

    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

    private static final String NAMELESS = "file";

    private FileName() {}

    /** The name ends as its content says, whatever it ended with. */
    static String safe(String sent, MediaKind kind) {
        var name = Normalizer.normalize(FOLDERS.matcher(sent).replaceFirst(""), Normalizer.Form.NFC);
        name = UNSEEN.matcher(name).replaceAll("");
        name = FORBIDDEN.matcher(name).replaceAll("_");
        name = EXTENSION.matcher(name).replaceFirst("");
        name = name.replaceAll("\\s+", " ").replaceAll("^[. ]+|[. ]+$", "");
        if (name.codePointCount(0, name.length()) > MOST_CHARACTERS) {
            name = name.substring(0, name.offsetByCodePoints(0, MOST_CHARACTERS))
                    .strip();
        }
        return (name.isEmpty() ? NAMELESS : name) + "." + kind.extension();
    }
}
