package eu.schakel.portal.data;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The catalogue's JSON-LD as Turtle (RDF 1.1): a plain walk, since all its names are prefixed and all its values are objects. */
final class Turtle {
    private Turtle() {}

    static byte[] of(ObjectNode document) {
        var out = new StringBuilder();
        Prefixes.ALL.forEach((prefix, address) -> out.append("@prefix ")
                .append(prefix)
                .append(": <")
                .append(address)
                .append("> .\n"));
        document.path("@graph")
                .forEach(node -> out.append('\n')
                        .append(address(node))
                        .append('\n')
                        .append(properties(node))
                        .append(" .\n"));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String properties(JsonNode node) {
        return node.propertyStream()
                .filter(property -> !property.getKey().equals("@id"))
                .map(property -> property.getKey().equals("@type")
                        ? "  a " + property.getValue().stringValue()
                        : "  " + property.getKey() + " "
                                + property.getValue()
                                        .valueStream()
                                        .map(Turtle::value)
                                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" ;\n"));
    }

    private static String value(JsonNode node) {
        if (node.has("@id")) {
            return address(node);
        }
        if (!node.has("@value")) {
            return "[\n" + properties(node) + " ]";
        }
        var text = quoted(node.path("@value").stringValue());
        if (node.has("@language")) {
            return text + "@" + node.path("@language").stringValue();
        }
        return node.has("@type") ? text + "^^" + node.path("@type").stringValue() : text;
    }

    /** In an address these characters may only stand escaped. */
    private static String address(JsonNode node) {
        return "<" + node.path("@id").stringValue().replaceAll("[<>\"{}|^`\\\\\\x00-\\x20]", "") + ">";
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }
}
