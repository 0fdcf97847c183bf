package eu.schakel.procedure;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks the form of a file against the published schema, and says what is wrong in our words. */
final class StructureCheck {
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JsonMapper.shared().readTree(ProcedureSchema.bytes()));

    void check(Tree tree) {
        for (var error : schema.validate(tree.root())) {
            tree.problem(pointer(error), message(error));
        }
    }

    private static String pointer(Error error) {
        var at = error.getInstanceLocation().toString();
        var property = error.getProperty();
        return property == null ? at : at + "/" + property;
    }

    private static String message(Error error) {
        JsonNode expected = error.getSchemaNode();
        JsonNode value = error.getInstanceNode();
        return switch (error.getKeyword()) {
            case "required" -> "is missing";
            case "additionalProperties", "unevaluatedProperties" ->
                "is not known here. Maybe a typing error? The schema lists the names";
            case "type" -> shown(value) + " is wrong: " + kind(expected.asString(""));
            case "enum" -> shown(value) + " is wrong: expected one of " + values(expected);
            case "const" -> shown(value) + " is wrong: expected " + shown(expected);
            case "pattern" -> shown(value) + " is wrong: " + form(expected.asString(""));
            case "minLength", "minItems", "minProperties" ->
                "is empty or too short; at least " + expected + " is expected";
            case "maxLength" -> "is too long; at most " + expected + " characters are expected";
            case "maxItems" -> "has more than " + expected + " items";
            case "minimum" -> shown(value) + " is wrong: at least " + expected + " is expected";
            case "maximum" -> shown(value) + " is wrong: at most " + expected + " is expected";
            case "uniqueItems" -> "names the same twice; keep one";
            default -> "does not fit the schema: " + error.getMessage();
        };
    }

    private static String kind(String type) {
        return switch (type) {
            case "object" -> "fields are expected (name: value)";
            case "array" -> "a list is expected";
            case "string" -> "text is expected; put it between quotes";
            case "integer" -> "a whole number is expected";
            case "boolean" -> "true or false is expected";
            default -> type + " is expected";
        };
    }

    private static String form(String pattern) {
        return pattern.startsWith("^P")
                ? "a length is expected, such as P2M, P8W or P10D, or at-once"
                : "lower-case letters, digits and single dashes are expected";
    }

    private static String values(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(StructureCheck::shown)
                .collect(Collectors.joining(", "));
    }

    private static String shown(JsonNode value) {
        return value.isContainer() ? "what stands here" : value.isNull() ? "nothing" : "'" + value.asString() + "'";
    }
}
