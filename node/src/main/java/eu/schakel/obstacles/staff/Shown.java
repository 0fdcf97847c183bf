package eu.schakel.obstacles.staff;

import eu.schakel.portal.Definitions;
import eu.schakel.portal.Preview;
import eu.schakel.portal.Preview.Audience;
import eu.schakel.portal.Preview.Panel;
import java.util.ArrayList;
import java.util.List;

/** What each reader of a dossier will see of an act, panel by panel; who sees nothing is named too. */
final class Shown {
    private final CaseWords words;
    private final String self;
    private final List<String> others;
    private final List<Panel> panels = new ArrayList<>();

    Shown(Cases cases, CaseWords words) {
        this.words = words;
        this.self = cases.self();
        this.others = cases.governments().byName().keySet().stream()
                .filter(side -> !side.equals(self))
                .sorted()
                .toList();
    }

    Shown reporter(List<Definitions.Row> rows) {
        panels.add(new Panel(Audience.REPORTER, words.side(self), new Definitions(rows)));
        return this;
    }

    Shown ours(List<Definitions.Row> rows) {
        panels.add(new Panel(Audience.OURS, words.side(self), new Definitions(rows)));
        return this;
    }

    Shown partner(List<Definitions.Row> rows) {
        others.forEach(side -> panels.add(new Panel(Audience.PARTNER, words.side(side), new Definitions(rows))));
        return this;
    }

    Shown everybody(List<Definitions.Row> rows) {
        panels.add(new Panel(Audience.PUBLIC, words.side(self), new Definitions(rows)));
        return this;
    }

    Preview preview() {
        return new Preview(panels);
    }
}
