package eu.schakel.edge.internal;

import eu.schakel.edge.ErrorPages;
import eu.schakel.edge.Json;
import eu.schakel.edge.Problem;
import eu.schakel.edge.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a problem into the language and form of its reader: a page for browsers, application/problem+json for programs. */
final class ProblemWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

    /** The version of the API (semver), on every answer of it: Dutch API design rules, API-57. */
    static final String API_VERSION = "1.0.0";

    private final ErrorPages pages;
    private final OwnWords ownWords = new OwnWords();

    ProblemWriter(ErrorPages pages) {
        this.pages = pages;
    }

    /** A finished answer. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Written(int status, String contentType, Map<String, String> headers, byte[] body) {}

    /**
     * The answer to a refusal.
     *
     * @param instance the number under which the log has it, if it has
     * @param withPerson whether the session may be looked up for the page
     */
    Written write(ProblemException refusal, @Nullable String instance, RequestState state, boolean withPerson) {
        var problem = inLanguage(refusal, instance, state.language());
        if (state.wantsPage()) {
            try {
                var page = pages.page(problem, state.page(withPerson));
                return new Written(
                        problem.status(),
                        "text/html;charset=utf-8",
                        refusal.headers(),
                        page.getBytes(StandardCharsets.UTF_8));
            } catch (RuntimeException e) {
                LOG.error("The page for problem {} failed; the reader gets it as JSON", problem.code(), e);
            }
        }
        var headers = new HashMap<>(refusal.headers());
        headers.put("API-Version", API_VERSION);
        return new Written(problem.status(), "application/problem+json", headers, Json.bytes(problem));
    }

    private Problem inLanguage(ProblemException refusal, @Nullable String instance, String language) {
        var code = refusal.code();
        var title = findText("problem." + code + ".title", Map.of(), language).orElse(code);
        var detail =
                findText(refusal.messageKey(), refusal.arguments(), language).orElse(null);
        var errors = refusal.fields().stream()
                .map(field -> new Problem.FieldError(
                        field.field(),
                        findText(field.messageKey(), field.arguments(), language)
                                .orElse(field.messageKey())))
                .toList();
        return new Problem(Problem.TYPES + code, title, refusal.status(), detail, instance, errors);
    }

    private Optional<String> findText(String key, Map<String, Object> arguments, String language) {
        try {
            return pages.findText(key, arguments, language).or(() -> ownWords.find(key, arguments, language));
        } catch (RuntimeException e) {
            LOG.error("The text {} failed in {}", key, language, e);
            return Optional.empty();
        }
    }
}
