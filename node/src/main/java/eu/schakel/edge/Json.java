package eu.schakel.edge;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as programs send it to us and get it from us. Times are ISO 8601 text, unknown and duplicate names are refused. */
public final class Json {
    /** Deeper than any form of ours; far from where a parser runs out of stack. */
    private static final int DEEPEST = 32;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Json() {}

    /** The value in UTF-8. */
    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /**
     * Reads the body of a request. Every component of the record must be there and not null.
     *
     * @throws ProblemException 415 when it is not application/json, 400 when it is not JSON of this type
     */
    public static <T> T read(Context context, Class<T> type) {
        var contentType = context.contentType();
        if (contentType == null || !isJson(contentType)) {
            throw new ProblemException(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
        }
        var body = context.bodyAsBytes();
        // PostgreSQL keeps no NUL in text.
        if (new String(body, StandardCharsets.ISO_8859_1).contains("\\u0000")) {
            throw new ProblemException(ProblemCode.BAD_REQUEST);
        }
        try {
            return MAPPER.readValue(body, type);
        } catch (JacksonException e) {
            throw badJson(e);
        }
    }

    private static boolean isJson(String contentType) {
        var end = contentType.indexOf(';');
        var type =
                (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return type.equals("application/json");
    }

    /** Names the place, never what was sent there, which may be personal. */
    private static ProblemException badJson(JacksonException e) {
        var place = e.getLocation();
        if (place == null || place.getLineNr() < 1) {
            return new ProblemException(ProblemCode.BAD_REQUEST);
        }
        return new ProblemException(
                ProblemCode.BAD_REQUEST.status(),
                ProblemCode.BAD_REQUEST.code(),
                "problem.bad-request.json",
                Map.of("line", place.getLineNr(), "column", place.getColumnNr()));
    }
}
