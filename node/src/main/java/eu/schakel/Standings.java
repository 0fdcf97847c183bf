package eu.schakel;

import eu.schakel.database.Database;
import eu.schakel.dossier.Desks;
import eu.schakel.dossier.Side;
import eu.schakel.dossier.Standing;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What peers know of how their logs stand here, and what they say of ours. */
public final class Standings {
    private static final Logger LOG = LoggerFactory.getLogger(Standings.class);

    private final Database database;
    private final Side side;
    private final Desks desks;
    private final Map<String, Standing> heard = new ConcurrentHashMap<>();

    public Standings(Database database, Side side, Desks desks) {
        this.database = database;
        this.side = side;
        this.desks = desks;
    }

    /** How a peer's log stands here. */
    public String of(String peer) {
        return Standing.here(database, side, desks, peer).text();
    }

    /** A peer said how our log stands there. */
    public void hear(String peer, String text) {
        var standing = Standing.read(text);
        if (standing.equals(heard.put(peer, standing))) {
            return;
        }
        if (!standing.parked().isEmpty()) {
            LOG.warn(
                    "{} has parked entries of ours, the first: {}",
                    peer,
                    standing.parked().getFirst());
        }
        if (!standing.notUnderstood(desks).isEmpty()) {
            LOG.warn("{} does not understand all that we may write: {}", peer, standing.notUnderstood(desks));
        }
    }

    /** What a peer said last; empty when this process has heard nothing from it. */
    public Optional<Standing> heardFrom(String peer) {
        return Optional.ofNullable(heard.get(peer));
    }

    /** How many of our entries wait at a peer; not a number when unknown. */
    double parkedAt(String peer) {
        return heardFrom(peer)
                .map(standing -> (double) standing.parked().size())
                .orElse(Double.NaN);
    }

    /** How many kinds of event we may write that a peer does not understand; not a number when unknown. */
    double notUnderstoodBy(String peer) {
        return heardFrom(peer)
                .map(standing -> (double) standing.notUnderstood(desks).size())
                .orElse(Double.NaN);
    }
}
