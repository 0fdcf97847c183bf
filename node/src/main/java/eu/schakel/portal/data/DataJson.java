package eu.schakel.portal.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as open data has it: ISO 8601 dates and times, and nothing where a value is absent. */
public final class DataJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private DataJson() {}

    /** The value in UTF-8. */
    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** An empty object to fill. */
    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The word that stands for a value of an enum. */
    static String word(Enum<?> constant) {
        return MAPPER.convertValue(constant, String.class);
    }
}
