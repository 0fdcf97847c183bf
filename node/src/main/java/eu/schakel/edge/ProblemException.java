package eu.schakel.edge;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stops a request with a problem that the reader can do something about. The title is the text of {@code problem.<code>.title}, the
 * detail that of the message key.
 */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final int status;
    private final String code;
    private final String messageKey;
    private final transient Map<String, Object> arguments;
    private final transient List<FieldProblem> fields;
    private final transient Map<String, String> headers;

    private ProblemException(
            int status,
            String code,
            String messageKey,
            Map<String, Object> arguments,
            List<FieldProblem> fields,
            Map<String, String> headers,
            @Nullable Throwable cause) {
        super(code + " (" + status + ")", cause);
        if (status < 400 || status > 599 || !KEBAB.matcher(code).matches()) {
            throw new IllegalArgumentException("A problem has a status from 400 to 599 and a code in kebab case, not "
                    + status + " and '" + code + "'.");
        }
        this.status = status;
        this.code = code;
        this.messageKey = messageKey;
        this.arguments = Map.copyOf(arguments);
        this.fields = List.copyOf(fields);
        this.headers = Map.copyOf(headers);
    }

    /**
     * A problem of a desk.
     *
     * @param status from 400 to 599
     * @param code in kebab case, the same for ever
     * @param messageKey of the detail
     * @param arguments of the detail, by name
     */
    public ProblemException(int status, String code, String messageKey, Map<String, Object> arguments) {
        this(status, code, messageKey, arguments, List.of(), Map.of(), null);
    }

    /** A problem of the edge. */
    public ProblemException(ProblemCode code) {
        this(code.status(), code.code(), "problem." + code.code() + ".detail", Map.of(), List.of(), Map.of(), null);
    }

    /** Fields that have to be corrected (422). */
    public static ProblemException ofFields(List<FieldProblem> fields) {
        var code = ProblemCode.INVALID_FIELDS;
        return new ProblemException(
                code.status(), code.code(), "problem." + code.code() + ".detail", Map.of(), fields, Map.of(), null);
    }

    /** The same with one header more on the answer. */
    public ProblemException withHeader(String name, String value) {
        var all = new java.util.HashMap<>(headers);
        all.put(name, value);
        return new ProblemException(status, code, messageKey, arguments, fields, all, this);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String messageKey() {
        return messageKey;
    }

    public Map<String, Object> arguments() {
        return arguments;
    }

    public List<FieldProblem> fields() {
        return fields;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** A problem is an answer, not a failure: nobody reads where it was thrown, and filling that in is dear. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
