package eu.schakel.ledger;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds a tree from tokens, to see each number as it was written; see {@link CanonicalJson#parseStrict} for what it refuses. */
final class StrictJsonReader {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(CanonicalJson.MAX_DEPTH)
                    .build())
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final JsonParser parser;

    private StrictJsonReader(JsonParser parser) {
        this.parser = parser;
    }

    static JsonNode read(String json) {
        if (json.indexOf(BYTE_ORDER_MARK) == 0) {
            throw new FormatException("JSON text starts with a byte order mark, which RFC 8259 section 8.1 forbids");
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            StrictJsonReader reader = new StrictJsonReader(parser);
            JsonNode value = reader.value(reader.next());
            if (parser.nextToken() != null) {
                throw new FormatException("JSON text goes on behind its value with " + parser.currentToken());
            }
            return value;
        } catch (JacksonException e) {
            throw new FormatException("not strict JSON: " + e.getOriginalMessage());
        }
    }

    private JsonToken next() {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new FormatException("JSON text ends before its value does");
        }
        return token;
    }

    private JsonNode value(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> NODES.stringNode(checked(parser.getString()));
            case VALUE_NUMBER_INT -> integer(parser.getString());
            case VALUE_NUMBER_FLOAT -> fraction(parser.getString());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new FormatException("JSON text has " + token + " where a value should be");
        };
    }

    private ObjectNode object() {
        ObjectNode node = NODES.objectNode();
        while (next() != JsonToken.END_OBJECT) {
            String name = checked(parser.currentName());
            node.set(name, value(next()));
        }
        return node;
    }

    private ArrayNode array() {
        ArrayNode node = NODES.arrayNode();
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            node.add(value(token));
        }
        return node;
    }

    private static JsonNode integer(String text) {
        // The digits of 2^53 - 1 and a sign; anything longer is too large without looking.
        int maxLength = 17;
        if (text.length() > maxLength || Math.abs(Long.parseLong(text)) > CanonicalJson.MAX_INTEGER) {
            throw CanonicalJson.integerTooLarge(text);
        }
        return NODES.numberNode(Long.parseLong(text));
    }

    private static JsonNode fraction(String text) {
        double value = CanonicalJson.checkedDouble(Double.parseDouble(text), text);
        if (value == 0 && significand(text).chars().anyMatch(c -> c >= '1' && c <= '9')) {
            throw new FormatException("number " + Quoted.of(text) + " is too small for a double: write it as a string");
        }
        return NODES.numberNode(value);
    }

    private static String significand(String text) {
        return text.split("[eE]", 2)[0];
    }

    private static String checked(String text) {
        Utf8.checkEncodable(text, "JSON string");
        return text;
    }
}
