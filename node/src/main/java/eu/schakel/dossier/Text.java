package eu.schakel.dossier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import eu.schakel.ledger.Commitment;
import eu.schakel.ledger.Hash;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text that a person typed. Only a salted commitment and the size stand in an event's bytes; salt and content lie beside it and
 * can be erased without breaking a proof.
 *
 * @param commitment SHA-256 of the salt followed by the content in UTF-8
 * @param size bytes of the content in UTF-8
 * @param language of the page on which it was typed, so that a page in another can say so; absent when unknown
 * @param salt 32 random bytes; absent when erased
 * @param content the text; absent when erased or not yet arrived
 */
public record Text(
        Hash commitment,
        int size,
        @Nullable String language,
        @JsonIgnore @Nullable Hash salt,
        @JsonIgnore @Nullable String content) {
    /** Longest text: what rides along in a push; longer writing belongs in an attachment. */
    public static final int MAX_BYTES = 32 * 1024;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Refuses what names no language: it goes into pages. */
    public Text {
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException(
                    "'" + language + "' names no language. Use its two letters of ISO 639-1, such as nl.");
        }
    }

    /**
     * Commits to a text with a fresh salt.
     *
     * @throws IllegalArgumentException above {@link #MAX_BYTES}
     */
    public static Text of(String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        int size = bytes.length;
        if (size > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "The text has " + size + " bytes; at most " + MAX_BYTES + " fit. Shorten it or attach a document.");
        }
        var salt = freshSalt();
        return new Text(Commitment.of(salt, bytes), size, null, salt, content);
    }

    @JsonCreator
    static Text named(
            @JsonProperty(value = "commitment", required = true) String commitment,
            @JsonProperty(value = "size", required = true) int size,
            @JsonProperty("language") @Nullable String language) {
        return new Text(Hash.fromHex(commitment), size, language, null, null);
    }

    /** The same, typed on a page in that language, unless its language is known. */
    public Text in(String typedIn) {
        return language != null ? this : new Text(commitment, size, typedIn, salt, content);
    }

    private static Hash freshSalt() {
        var salt = new byte[Hash.LENGTH_BYTES];
        RANDOM.nextBytes(salt);
        return Hash.of(salt);
    }

    /** The content, or nothing when it was erased. */
    public String orEmpty() {
        return content == null ? "" : content;
    }
}
