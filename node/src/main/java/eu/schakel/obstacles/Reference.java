package eu.schakel.obstacles;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** How people name an obstacle: ten characters of its id, without letters that look like digits. It opens nothing. */
public final class Reference {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHARS = 10;
    private static final int BITS = 5;
    private static final Pattern WRITTEN = Pattern.compile("[" + ALPHABET + "]{" + CHARS + "}");

    private Reference() {}

    /** In two groups, to read aloud. */
    public static String of(UUID dossier) {
        long bits = dossier.getMostSignificantBits();
        var text = new StringBuilder();
        for (int i = 1; i <= CHARS; i++) {
            text.append(ALPHABET.charAt((int) (bits >>> (Long.SIZE - BITS * i)) & 31));
        }
        return text.insert(CHARS / 2, '-').toString();
    }

    /** As somebody typed it, in the form of {@link #of}. */
    public static Optional<String> find(String typed) {
        var text = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return WRITTEN.matcher(text).matches()
                ? Optional.of(text.substring(0, CHARS / 2) + "-" + text.substring(CHARS / 2))
                : Optional.empty();
    }
}
