package eu.schakel.dossier;

import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * A kind of event and how its bytes are read, old versions included.
 *
 * @param name the room and the name, such as {@code agreements.reading-given}
 * @param version the newest, which this node writes
 * @param body the record
 * @param upcasters from an old version to the next, by old version; pure
 */
public record EventType<B extends Body>(
        String name, int version, Class<B> body, Map<Integer, UnaryOperator<ObjectNode>> upcasters) {
    public static <B extends Body> EventType<B> of(String name, Class<B> body) {
        return new EventType<>(name, 1, body, Map.of());
    }
}
