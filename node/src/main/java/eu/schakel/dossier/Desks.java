package eu.schakel.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The desks of this node, and through them the kinds of event that it understands. */
public final class Desks {
    private final Map<String, Desk> byName = new HashMap<>();
    private final EventTypes types;

    public Desks(List<? extends Desk> desks) {
        var all = new ArrayList<EventType<?>>(
                List.of(Opened.TYPE, SharedOpened.TYPE, HandedOver.TYPE, TakenOver.TYPE, Refused.TYPE));
        all.addAll(Erasure.TYPES);
        for (var desk : desks) {
            byName.put(desk.name(), desk);
            all.addAll(desk.types());
        }
        types = new EventTypes(all);
    }

    public Optional<Desk> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public List<Desk> list() {
        return List.copyOf(byName.values());
    }

    EventTypes types() {
        return types;
    }
}
