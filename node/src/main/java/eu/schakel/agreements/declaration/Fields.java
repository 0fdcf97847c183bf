package eu.schakel.agreements.declaration;

import eu.schakel.files.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The fields of one mapping. Each is asked for once; {@link #close} then names those that nobody asked for. What is missing or
 * wrong becomes a problem, and a stand-in lets reading go on, so that one run names every mistake.
 */
final class Fields {
    private final Problems problems;
    private final String path;
    private final Node at;
    private final boolean isMapping;
    private final Map<String, NodeTuple> tuples = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    /** @param path the field's own name; empty for the file itself */
    Fields(Node node, String path, Problems problems) {
        this.problems = problems;
        this.path = path;
        this.at = node;
        this.isMapping = node instanceof MappingNode;
        if (isMapping) {
            ((MappingNode) node).getValue().forEach(this::keep);
        } else {
            problems.add(node, path, "is " + describe(node) + "; fields are expected (name: value)");
        }
    }

    /** The name of a field of this mapping, from the top of the file. */
    String path(String name) {
        return path.isEmpty() || name.isEmpty() ? path + name : path + "." + name;
    }

    /** Whether the field is there; asking this does not count as asking for it. */
    boolean has(String name) {
        return tuples.containsKey(name);
    }

    /** A field that must be there. */
    Optional<Scalar> scalar(String name) {
        return required(name).flatMap(node -> scalar(node, path(name)));
    }

    /** A field that may be there. */
    Optional<Scalar> findScalar(String name) {
        return find(name).flatMap(node -> scalar(node, path(name)));
    }

    Optional<Fields> map(String name) {
        return required(name).map(node -> new Fields(node, path(name), problems));
    }

    /** The items of a list that must be there. */
    List<Node> list(String name) {
        return required(name).map(node -> items(node, path(name))).orElse(List.of());
    }

    /** The items of a list that may be there. */
    List<Node> findList(String name) {
        return find(name).map(node -> items(node, path(name))).orElse(List.of());
    }

    /** A list of single values that may be there. */
    List<Scalar> findScalars(String name) {
        return scalars(findList(name), name);
    }

    /** A list of single values that must be there. */
    List<Scalar> scalars(String name) {
        return scalars(list(name), name);
    }

    /** Where to point for a field: its value, or the mapping when it is missing. */
    Node nodeOf(String name) {
        var tuple = tuples.get(name);
        return tuple == null ? at : tuple.getValueNode();
    }

    void problem(String name, String message) {
        problems.add(nodeOf(name), path(name), message);
    }

    /** Names the fields that this mapping should not have. */
    void close() {
        tuples.forEach((name, tuple) -> {
            if (!asked.contains(name)) {
                problems.add(
                        tuple.getKeyNode(),
                        path(name),
                        "is not known here; expected " + String.join(", ", asked) + ". Maybe a typing error?");
            }
        });
    }

    private void keep(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            problems.add(tuple.getKeyNode(), path, "has a name that is " + describe(tuple.getKeyNode()));
            return;
        }
        if (tuples.putIfAbsent(key.getValue(), tuple) != null) {
            problems.add(key, path(key.getValue()), "is there twice; keep one");
        }
    }

    private Optional<Node> required(String name) {
        var node = find(name);
        if (node.isEmpty() && isMapping && !tuples.containsKey(name)) {
            problems.add(at, path(name), "is missing");
        }
        return node;
    }

    private Optional<Node> find(String name) {
        asked.add(name);
        var tuple = tuples.get(name);
        if (tuple == null) {
            return Optional.empty();
        }
        if (tuple.getValueNode().getTag().equals(Tag.NULL)) {
            problems.add(tuple.getKeyNode(), path(name), "is empty; give a value or leave the field out");
            return Optional.empty();
        }
        return Optional.of(tuple.getValueNode());
    }

    private List<Scalar> scalars(List<Node> items, String name) {
        var scalars = new ArrayList<Scalar>();
        for (int i = 0; i < items.size(); i++) {
            scalar(items.get(i), path(name) + "[" + i + "]").ifPresent(scalars::add);
        }
        return scalars;
    }

    private Optional<Scalar> scalar(Node node, String field) {
        if (node instanceof ScalarNode scalar && !node.getTag().equals(Tag.NULL)) {
            return Optional.of(new Scalar(scalar, field, problems));
        }
        problems.add(node, field, "is " + describe(node) + "; one value is expected");
        return Optional.empty();
    }

    private List<Node> items(Node node, String field) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problems.add(node, field, "is " + describe(node) + "; a list is expected");
        return List.of();
    }

    private static String describe(Node node) {
        return switch (node.getNodeType()) {
            case MAPPING -> "a group of fields";
            case SEQUENCE -> "a list";
            case SCALAR -> node.getTag().equals(Tag.NULL) ? "empty" : "'" + ((ScalarNode) node).getValue() + "'";
            case ANCHOR -> "an anchor";
        };
    }
}
