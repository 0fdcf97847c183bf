package eu.schakel.portal;

import java.net.URI;
import java.util.Map;

/**
 * The governments that this node knows, its own among them.
 *
 * @param self name of this node
 * @param byName by the name of the node
 */
public record Governments(String self, Map<String, Government> byName) {
    /** Keeps the map unchangeable. */
    public Governments {
        byName = Map.copyOf(byName);
    }

    /** One of them: its name without an article, its colour, where its pages are. */
    public record Government(Translated title, Hue hue, URI publicAddress) {}

    /** As a page shows it; a node that is not known here by its bare name. */
    public Side side(String node, Language language) {
        var government = byName.get(node);
        return government == null
                ? new Side(node, Hue.TEAL)
                : new Side(government.title().in(language), government.hue());
    }
}
