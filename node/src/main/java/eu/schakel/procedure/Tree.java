package eu.schakel.procedure;

import eu.schakel.files.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A file as JSON values that still know where they stood: the schema checks the values, a person needs the line. */
final class Tree {
    private static final JsonNodeFactory VALUES = JsonNodeFactory.instance;

    private final Map<String, Node> places = new HashMap<>();
    private final Problems problems;
    /** What is wrong with names; said when the whole is read, for a place is named by the ids around it. */
    private final List<Runnable> strange = new ArrayList<>();

    private final JsonNode root;

    Tree(Node root, Problems problems) {
        this.problems = problems;
        this.root = value(root, "");
        strange.forEach(Runnable::run);
    }

    JsonNode root() {
        return root;
    }

    /** The value at a JSON pointer, with what is around it. */
    At at(String pointer) {
        return new At(this, root.at(pointer), pointer);
    }

    /** A mistake; what is missing is pointed at where it should stand. */
    void problem(String pointer, String message) {
        var place = pointer;
        while (!places.containsKey(place)) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        problems.add(places.get(place), field(pointer), message);
    }

    /** The name of a place as a person says it: items of a list by their id where they have one. */
    private String field(String pointer) {
        var name = new StringBuilder();
        var way = "";
        for (var part : List.of(pointer.split("/"))) {
            if (part.isEmpty()) {
                continue;
            }
            boolean isItem = root.at(way).isArray();
            way = way + "/" + part;
            var id = root.at(way).path("id").asString("");
            if (isItem) {
                name.append('[').append(id.isEmpty() ? part : id).append(']');
            } else {
                name.append(name.isEmpty() ? "" : ".").append(part);
            }
        }
        return name.toString();
    }

    private JsonNode value(Node node, String pointer) {
        places.put(pointer, node);
        return switch (node) {
            case MappingNode mapping -> object(mapping, pointer);
            case SequenceNode sequence -> array(sequence, pointer);
            case ScalarNode scalar -> scalar(scalar);
            default -> VALUES.nullNode();
        };
    }

    private ObjectNode object(MappingNode mapping, String pointer) {
        var object = VALUES.objectNode();
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)
                    || key.getValue().contains("/")
                    || key.getValue().contains("~")) {
                strange.add(() -> problems.add(tuple.getKeyNode(), field(pointer), "has a name that is no plain word"));
                continue;
            }
            var name = key.getValue();
            if (object.has(name)) {
                strange.add(() -> problems.add(
                        key, field(pointer) + (pointer.isEmpty() ? "" : ".") + name, "is there twice; keep one"));
                continue;
            }
            object.set(name, value(tuple.getValueNode(), pointer + "/" + name));
        }
        return object;
    }

    private ArrayNode array(SequenceNode sequence, String pointer) {
        var array = VALUES.arrayNode();
        for (var item : sequence.getValue()) {
            array.add(value(item, pointer + "/" + array.size()));
        }
        return array;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        var text = scalar.getValue();
        if (scalar.getTag().equals(Tag.INT) && text.matches("-?[0-9]{1,9}")) {
            return VALUES.numberNode(Integer.parseInt(text));
        }
        if (scalar.getTag().equals(Tag.BOOL)) {
            return VALUES.booleanNode(text.equalsIgnoreCase("true"));
        }
        return scalar.getTag().equals(Tag.NULL) ? VALUES.nullNode() : VALUES.stringNode(text);
    }
}
