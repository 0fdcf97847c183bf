package eu.schakel.portal.data;

import java.util.List;

/**
 * What one path of the API answers to GET.
 *
 * @param path below {@code /api/v1}, with {@code {name}} for its parameters
 * @param id of the operation, in camel case
 * @param tag the group that it belongs to
 * @param summary what it gives, in English
 * @param parameters of path and query
 * @param answer the record that is written as JSON
 * @param token whether it takes an access token or a session
 */
public record Endpoint(
        String path,
        String id,
        String tag,
        String summary,
        List<Parameter> parameters,
        Class<?> answer,
        boolean token) {
    /** Keeps its own copy of the list. */
    public Endpoint {
        parameters = List.copyOf(parameters);
    }

    /** For everybody. */
    public Endpoint(String path, String id, String tag, String summary, List<Parameter> parameters, Class<?> answer) {
        this(path, id, tag, summary, parameters, answer, false);
    }

    /** For whoever shows an access token. */
    static Endpoint withToken(String path, String id, String tag, String summary, Class<?> answer) {
        return new Endpoint(path, id, tag, summary, List.of(), answer, true);
    }

    /**
     * A parameter of path or query.
     *
     * @param type how its value is written
     * @param choices the words that are right; empty when any value of the type is
     */
    public record Parameter(String name, boolean inPath, String description, Type type, List<String> choices) {
        /** Keeps its own copy of the list. */
        public Parameter {
            choices = List.copyOf(choices);
        }

        /** A part of the path. */
        public static Parameter path(String name, Type type, String description) {
            return new Parameter(name, true, description, type, List.of());
        }

        /** Of the query, and may be left out. */
        public static Parameter query(String name, Type type, String description) {
            return new Parameter(name, false, description, type, List.of());
        }

        /** One of some words of the query. */
        public static Parameter choice(String name, String description, List<String> choices) {
            return new Parameter(name, false, description, Type.TEXT, choices);
        }
    }

    /** How a value is written. */
    public enum Type {
        TEXT,
        NUMBER,
        FLAG,
        DAY,
        UUID
    }
}
