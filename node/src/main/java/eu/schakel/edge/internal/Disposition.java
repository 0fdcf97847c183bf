package eu.schakel.edge.internal;

import java.util.regex.Pattern;

/**
 * What a part of a form is (RFC 7578 section 4.2), as browsers write it: in UTF-8, with {@code "} and line ends percent-encoded.
 *
 * @param name of the field; empty when it has none
 * @param fileName as the sender calls it
 * @param isFile whether a field of files sent it
 */
record Disposition(String name, String fileName, boolean isFile) {
    static final Disposition NONE = new Disposition("", "", false);

    private static final Pattern NAME = Pattern.compile(";\\s*name=(?:\"([^\"]*)\"|([^;\\s\"]+))");
    private static final Pattern FILE_NAME =
            Pattern.compile(";\\s*filename=(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^;\\s\"]*))");

    static Disposition of(String header) {
        var file = find(FILE_NAME, header);
        var name = find(NAME, header);
        return new Disposition(name == null ? "" : name, file == null ? "" : file, file != null);
    }

    private static @org.jspecify.annotations.Nullable String find(Pattern pattern, String header) {
        var matcher = pattern.matcher(header);
        if (!matcher.find()) {
            return null;
        }
        var quoted = matcher.group(1);
        var found = quoted == null ? matcher.group(2) : quoted;
        return found.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    }
}
