package eu.schakel.portal;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a request cannot be answered, with a sentence to act on.
 *
 * @param status HTTP status
 * @param detail what exactly was wrong, in the language of the page, or null
 * @param sentences what is wrong with which part, each a sentence
 * @param reference what to name when asking about it, or null
 */
public record ErrorPage(
        int status,
        @Nullable String detail,
        List<String> sentences,
        @Nullable String reference) {
    /** The statuses with a text of their own. */
    static final Set<Integer> WITH_TEXT = Set.of(400, 401, 403, 404, 405, 409, 410, 413, 422, 429, 500, 503);

    /** Refuses a status that is no error. */
    public ErrorPage {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("Status %d is no error. Use 400 to 599.".formatted(status));
        }
        sentences = List.copyOf(sentences);
    }

    /** An error that is not about parts. */
    public ErrorPage(int status, @Nullable String detail, @Nullable String reference) {
        this(status, detail, List.of(), reference);
    }

    /** The beginning of the message keys: of the status itself, else of its class. */
    public String key() {
        int known = WITH_TEXT.contains(status) ? status : status < 500 ? 400 : 500;
        return "error." + known;
    }
}
