package eu.schakel.obstacles;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What whoever reported keeps to follow the report. Sixteen characters of five bits: too many to guess, also for somebody who has
 * the hashes; few enough to copy from paper. No letters that look like digits.
 */
public record FollowUpCode(String text) {
    /** Characters that nobody mistakes for each other. */
    public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    /** Its length. */
    public static final int CHARS = 16;

    private static final int GROUP = 4;
    private static final Pattern WRITTEN = Pattern.compile("[" + ALPHABET + "]{" + CHARS + "}");

    /** Refuses what is none; the message does not repeat it. */
    public FollowUpCode {
        if (!WRITTEN.matcher(text).matches()) {
            throw new IllegalArgumentException("A follow-up code has " + CHARS + " characters of " + ALPHABET
                    + "; read what somebody typed with find.");
        }
    }

    /** A new one. */
    public static FollowUpCode next(SecureRandom random) {
        var code = new StringBuilder();
        for (int i = 0; i < CHARS; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new FollowUpCode(code.toString());
    }

    /** As somebody typed it: small letters, spaces and dashes are fine, and so is a letter that was read for a digit. */
    public static Optional<FollowUpCode> find(String typed) {
        var text = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return WRITTEN.matcher(text).matches() ? Optional.of(new FollowUpCode(text)) : Optional.empty();
    }

    /** In groups, to read aloud. */
    public String grouped() {
        return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** What is kept of it. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "a follow-up code";
    }
}
