package eu.schakel;

import static eu.schakel.identity.Role.CASE_HANDLER;
import static eu.schakel.identity.Role.COORDINATOR;
import static eu.schakel.identity.Role.OPERATOR;

import eu.schakel.configuration.NodeConfiguration;
import eu.schakel.configuration.Titles;
import eu.schakel.identity.Role;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Hue;
import eu.schakel.portal.NavigationItem;
import eu.schakel.portal.NodeIdentity;
import eu.schakel.portal.Translated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who runs this node and what its pages lead to. */
final class Sites {
    private Sites() {}

    static NodeIdentity identity(NodeConfiguration configuration) {
        var others = configuration.peers().stream()
                .map(peer -> new NodeIdentity.OtherNode(
                        name(peer.titles()),
                        translated(peer.titles()),
                        hue(configuration, peer.name()),
                        peer.publicAddress().toString()))
                .toList();
        return new NodeIdentity(
                name(configuration.sideTitles()),
                translated(configuration.sideTitles()),
                hue(configuration, configuration.name()),
                Translated.same(configuration.operator()),
                configuration.contact(),
                others,
                configuration.demo());
    }

    static List<NavigationItem> navigation() {
        var items = new ArrayList<NavigationItem>();
        items.add(item("agreements", "Afspraken", "Engagements", "Agreements", "Vereinbarungen", "/agreements"));
        items.add(item("late", "Te laat", "En retard", "Late", "Verspätet", "/late"));
        items.add(item("silent", "Stil", "Sans nouvelles", "Silent", "Ohne Nachricht", "/silent"));
        items.add(item("report", "Melden", "Signaler", "Report", "Melden", "/report"));
        items.add(item("obstacles", "Obstakels", "Obstacles", "Obstacles", "Hindernisse", "/obstacles"));
        items.add(item("limits", "Termijnen", "Délais", "Time limits", "Fristen", "/termijn"));
        items.add(item("open-data", "Open data", "Données ouvertes", "Open data", "Offene Daten", "/open-data"));
        items.add(item(
                "work", "Mijn werk", "Mon travail", "My work", "Meine Arbeit", "/work", COORDINATOR, CASE_HANDLER));
        items.add(item(
                "cases", "Dossiers", "Dossiers", "Cases", "Dossiers", "/work/obstacles", CASE_HANDLER, COORDINATOR));
        items.add(item("briefing", "Overlegnota", "Note", "Briefing", "Beratungsunterlage", "/briefing", COORDINATOR));
        items.add(item("operator", "Knooppunt", "Nœud", "Node", "Knoten", "/operator", OPERATOR));
        return List.copyOf(items);
    }

    static Governments governments(NodeConfiguration configuration) {
        var all = new HashMap<String, Governments.Government>();
        all.put(
                configuration.name(),
                new Governments.Government(
                        translated(configuration.sideTitles()),
                        hue(configuration, configuration.name()),
                        configuration.publicAddress()));
        for (var peer : configuration.peers()) {
            all.put(
                    peer.name(),
                    new Governments.Government(
                            translated(peer.titles()), hue(configuration, peer.name()), peer.publicAddress()));
        }
        return new Governments(configuration.name(), all);
    }

    /** The same colour for the same government at every node: by the order of their names, the last one amber. */
    static Hue hue(NodeConfiguration configuration, String node) {
        var names = new TreeSet<String>(List.of(configuration.name()));
        configuration.peers().forEach(peer -> names.add(peer.name()));
        if (node.equals(names.last())) {
            return Hue.AMBER;
        }
        return node.equals(names.first()) ? Hue.BLUE : Hue.TEAL;
    }

    private static NavigationItem item(
            String id, String nl, String fr, String en, String de, String path, Role... roles) {
        return new NavigationItem(id, new Translated(nl, fr, en, de), path, Set.of(roles));
    }

    private static Translated name(Titles titles) {
        return new Translated(
                "Schakel " + titles.nl(), "Schakel " + titles.fr(), "Schakel " + titles.en(), "Schakel " + titles.de());
    }

    private static Translated translated(Titles titles) {
        return new Translated(titles.nl(), titles.fr(), titles.en(), titles.de());
    }
}
