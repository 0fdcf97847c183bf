package eu.schakel.portal.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Whether a value fits a schema of the document; only what our schemas use, and stricter in one thing: names that the schema does not
 * know are refused, so that nothing undocumented is answered.
 */
record SchemaCheck(JsonNode document) {
    /** The first thing that does not fit. */
    Optional<String> findTrouble(JsonNode value, JsonNode schema) {
        return trouble("", value, schema);
    }

    private Optional<String> trouble(String at, JsonNode value, JsonNode schema) {
        if (schema.has("$ref")) {
            return trouble(at, value, document.at(schema.path("$ref").asString().substring(1)));
        }
        if (schema.has("allOf")) {
            return trouble(at, value, schema.path("allOf").path(0));
        }
        return switch (schema.path("type").asString()) {
            case "object" -> object(at, value, schema);
            case "array" -> array(at, value, schema);
            case "string" -> string(at, value, schema);
            case "integer" -> value.isIntegralNumber() ? Optional.empty() : Optional.of(at + " is no integer");
            case "boolean" -> value.isBoolean() ? Optional.empty() : Optional.of(at + " is no boolean");
            default -> Optional.of(at + " has a schema of unknown type " + schema);
        };
    }

    private Optional<String> object(String at, JsonNode value, JsonNode schema) {
        if (!value.isObject()) {
            return Optional.of(at + " is no object");
        }
        for (var name : schema.path("required")) {
            if (!value.has(name.asString())) {
                return Optional.of(at + " lacks " + name.asString());
            }
        }
        for (var property : value.properties()) {
            var known = schema.path("properties").has(property.getKey())
                    ? schema.path("properties").path(property.getKey())
                    : schema.path("additionalProperties");
            if (known.isMissingNode() && schema.has("properties")) {
                return Optional.of(at + " has the unknown " + property.getKey());
            }
            var trouble = known.isMissingNode()
                    ? Optional.<String>empty()
                    : trouble(at + "/" + property.getKey(), property.getValue(), known);
            if (trouble.isPresent()) {
                return trouble;
            }
        }
        return Optional.empty();
    }

    private Optional<String> array(String at, JsonNode value, JsonNode schema) {
        if (!value.isArray()) {
            return Optional.of(at + " is no array");
        }
        for (int i = 0; i < value.size(); i++) {
            var trouble = trouble(at + "/" + i, value.get(i), schema.path("items"));
            if (trouble.isPresent()) {
                return trouble;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> string(String at, JsonNode value, JsonNode schema) {
        if (!value.isString()) {
            return Optional.of(at + " is no string");
        }
        var text = value.stringValue();
        if (schema.has("enum")
                && schema.path("enum")
                        .valueStream()
                        .noneMatch(word -> word.asString().equals(text))) {
            return Optional.of(at + " is not one of " + schema.path("enum"));
        }
        try {
            switch (schema.path("format").asString("")) {
                case "date" -> LocalDate.parse(text);
                case "date-time" -> Instant.parse(text);
                case "uuid" -> UUID.fromString(text);
                default -> {}
            }
            return Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of(at + " has a wrong form: " + text);
        } catch (IllegalArgumentException e) {
            return Optional.of(at + " is no id: " + text);
        }
    }
}
