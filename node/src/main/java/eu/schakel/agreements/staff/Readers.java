package eu.schakel.agreements.staff;

import eu.schakel.portal.Definitions;
import eu.schakel.portal.Preview;
import eu.schakel.portal.Preview.Audience;
import eu.schakel.portal.Preview.Panel;
import java.util.ArrayList;
import java.util.List;

/**
 * Who can read what is said about an agreement.
 *
 * @param self our own node
 * @param partners the other governments that are party to it
 * @param organisation the body in whose name is spoken
 */
record Readers(String self, List<String> partners, String organisation) {
    /** Everybody sees it, the partners included. */
    Preview everybody(Rows rows, Words words) {
        var content = signed(rows, words);
        var panels = new ArrayList<Panel>();
        panels.add(new Panel(Audience.PUBLIC, words.side(self), content));
        partners.forEach(partner -> panels.add(new Panel(Audience.PARTNER, words.side(partner), content)));
        return new Preview(panels);
    }

    /** Only the governments see it. */
    Preview governments(Rows rows, Words words) {
        var content = signed(rows, words);
        var panels = new ArrayList<Panel>();
        partners.forEach(partner -> panels.add(new Panel(Audience.PARTNER, words.side(partner), content)));
        panels.add(new Panel(Audience.PUBLIC, words.side(self), new Definitions(List.of())));
        return new Preview(panels);
    }

    /** Only we see it. */
    Preview ourselves(Rows rows, Words words) {
        var nothing = new Definitions(List.of());
        var panels = new ArrayList<Panel>();
        panels.add(new Panel(Audience.OURS, words.side(self), signed(rows, words)));
        panels.add(new Panel(Audience.PUBLIC, words.side(self), nothing));
        partners.forEach(partner -> panels.add(new Panel(Audience.PARTNER, words.side(partner), nothing)));
        return new Preview(panels);
    }

    private Definitions signed(Rows rows, Words words) {
        return rows.add("preview.by", words.side(self).name() + ", " + organisation)
                .definitions();
    }
}
