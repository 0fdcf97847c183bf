package eu.schakel.configuration;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The settings for files that people send; none has to be there. */
final class AttachmentsReader {
    private static final Pattern UNIX = Pattern.compile("unix:/[^\\p{Cntrl}]+");

    /** An IPv6 address stands in brackets. */
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("([A-Za-z0-9.\\-]+|\\[[0-9A-Fa-f:.]+]):(?<port>[1-9]\\d{0,4})");

    private static final int LAST_PORT = 65_535;

    private AttachmentsReader() {}

    static AttachmentsConfiguration from(Values values) {
        Key folder = Setting.ATTACHMENTS_FOLDER.key();
        Path otherwise = values.path(Setting.DATA_DIRECTORY.key()).resolve("uploads");
        return new AttachmentsConfiguration(values.has(folder) ? values.path(folder) : otherwise, clamd(values));
    }

    private static Optional<String> clamd(Values values) {
        Key key = Setting.ATTACHMENTS_CLAMD.key();
        return values.has(key) ? Optional.of(values.text(key, AttachmentsReader::isAddress)) : Optional.empty();
    }

    private static boolean isAddress(String text) {
        var address = HOST_AND_PORT.matcher(text);
        return UNIX.matcher(text).matches()
                || (address.matches() && Integer.parseInt(address.group("port")) <= LAST_PORT);
    }
}
