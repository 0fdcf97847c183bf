package eu.schakel.dossier;

import java.util.List;
import java.util.Map;

/** What a desk's pure decide function answers. */
public sealed interface Decision {
    /** These things happened; an empty list means that nothing changes. */
    record Accepted(List<? extends Body> bodies) implements Decision {}

    /**
     * It may not be done.
     *
     * @param field the field of the form that it is about, or empty
     * @param code key of the sentence that says why
     * @param arguments values in that sentence
     */
    record Refusal(String field, String code, Map<String, Object> arguments) implements Decision {}

    static Decision accept(Body... bodies) {
        return new Accepted(List.of(bodies));
    }

    static Decision refuse(String field, String code) {
        return new Refusal(field, code, Map.of());
    }
}
