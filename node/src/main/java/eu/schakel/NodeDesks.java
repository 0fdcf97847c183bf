package eu.schakel;

import eu.schakel.agreements.AgreementsDesk;
import eu.schakel.agreements.SearchText;
import eu.schakel.agreements.Vocabulary;
import eu.schakel.dossier.Desks;
import eu.schakel.obstacles.ObstaclesDesk;
import eu.schakel.obstacles.Procedures;
import java.util.List;

/** The desks of every node: whoever reads or writes dossiers, running node or passing command, has the same. */
final class NodeDesks {
    private NodeDesks() {}

    /** @param side the node whose dossiers they are */
    static Desks of(Vocabulary vocabulary, Procedures procedures, String side) {
        return new Desks(List.of(new AgreementsDesk(new SearchText(vocabulary)), new ObstaclesDesk(procedures, side)));
    }
}
