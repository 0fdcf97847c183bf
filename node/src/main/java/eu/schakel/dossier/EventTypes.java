package eu.schakel.dossier;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All kinds of event that this node understands. */
public final class EventTypes {
    private final Map<String, EventType<?>> byName = new HashMap<>();
    private final Map<Class<?>, EventType<?>> byBody = new HashMap<>();

    public EventTypes(Iterable<? extends EventType<?>> types) {
        for (var type : types) {
            if (byName.put(type.name(), type) != null || byBody.put(type.body(), type) != null) {
                throw new IllegalArgumentException("Event type " + type.name() + " is declared twice");
            }
        }
    }

    public EventType<?> getFor(Body body) {
        var type = byBody.get(body.getClass());
        if (type == null) {
            throw new IllegalArgumentException(
                    body.getClass().getName() + " is no event type of any desk; add it to the desk's types");
        }
        return type;
    }

    /** The newest version of each kind of event that may leave a node, by name. */
    Map<String, Integer> listLeaving() {
        return byName.values().stream()
                .filter(type -> Body.Leaving.class.isAssignableFrom(type.body()))
                .collect(Collectors.toMap(EventType::name, EventType::version));
    }

    public Optional<EventType<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
