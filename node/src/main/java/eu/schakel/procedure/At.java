package eu.schakel.procedure;

import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A value of the file and where it stands; asking for what is missing gives an empty value, so that checks can go on. */
record At(Tree tree, JsonNode node, String pointer) {
    At get(String name) {
        return new At(tree, node.path(name), pointer + "/" + name);
    }

    boolean has(String name) {
        return node.has(name);
    }

    List<At> items() {
        return node.isArray()
                ? IntStream.range(0, node.size())
                        .mapToObj(i -> new At(tree, node.path(i), pointer + "/" + i))
                        .toList()
                : List.of();
    }

    List<At> items(String name) {
        return get(name).items();
    }

    /** The text, or empty when it is none. */
    String text() {
        return node.isString() ? node.stringValue() : "";
    }

    String text(String name) {
        return get(name).text();
    }

    List<String> texts(String name) {
        return items(name).stream().map(At::text).toList();
    }

    boolean flag(String name) {
        return node.path(name).asBoolean(false);
    }

    void problem(String message) {
        tree.problem(pointer, message);
    }

    void wrong(String expected) {
        problem("'" + text() + "' is wrong: " + expected);
    }
}
