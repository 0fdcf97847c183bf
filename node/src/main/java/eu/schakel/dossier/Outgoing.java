package eu.schakel.dossier;

import eu.schakel.ledger.Hash;
import eu.schakel.ledger.Merkle;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The one place where bytes come to lie where they can leave this node. It takes only a {@link Body.Leaving}: what is INTERNAL
 * does not fit through.
 */
final class Outgoing {
    private final Side side;

    Outgoing(Side side) {
        this.side = side;
    }

    /**
     * Puts an event where the sequencer finds it, once for each log that its visibility names.
     *
     * @return the leaf hash
     */
    Hash put(Together writes, UUID event, Body.Leaving body, byte[] bytes, List<String> parties) {
        var logs = new ArrayList<String>();
        for (var peer : side.peers()) {
            if (parties.contains(peer)) {
                logs.add(side.logTo(peer));
            }
        }
        var place = switch (body) {
            case Body.Shared shared -> "outgoing.event";
            case Body.Public open -> {
                logs.add(side.publicLog());
                yield "open.event";
            }
        };
        var leaf = Merkle.leaf(bytes);
        writes.and("insert into " + place + " (id, bytes) values (?, ?)", event, bytes);
        writes.and(
                "insert into outgoing.waiting (log, event, leaf)"
                        + " select log, cast(? as uuid), cast(? as bytea) from unnest(cast(? as text[])) log",
                event,
                leaf.bytes(),
                logs.toArray(new String[0]));
        for (var text : Texts.of((Body) body)) {
            keep(writes, event, body, text);
        }
        return leaf;
    }

    private static void keep(Together writes, UUID event, Body.Leaving body, Text text) {
        var salt = text.salt() == null ? null : text.salt().bytes();
        writes.and(
                "insert into outgoing.text (commitment, event, salt, content) values (?, ?, ?, ?) on conflict do nothing",
                text.commitment().bytes(),
                event,
                salt,
                text.content());
        if (body instanceof Body.Public) {
            openText(writes, text);
        }
    }

    /** Shows everybody what opens a commitment in a PUBLIC event; erased texts have nothing to show. */
    static void openText(Together writes, Text text) {
        if (text.salt() != null && text.content() != null) {
            writes.and(
                    "insert into open.text (commitment, salt, content) values (?, ?, ?) on conflict do nothing",
                    text.commitment().bytes(),
                    text.salt().bytes(),
                    text.content());
        }
    }
}
