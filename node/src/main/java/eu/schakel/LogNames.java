package eu.schakel;

import eu.schakel.dossier.Side;
import eu.schakel.exchange.Exchange;

/**
 * The exchange asks for names of logs; the kernel, which it cannot see, makes them.
 *
 * @param side the node whose exchange asks
 */
public record LogNames(Side side) implements Exchange.Logs {
    @Override
    public String publicLog() {
        return side.publicLog();
    }

    @Override
    public String publicLogOf(String node) {
        return Side.publicLogOf(node);
    }

    @Override
    public String logTo(String peer) {
        return side.logTo(peer);
    }

    @Override
    public String logFrom(String peer) {
        return side.logFrom(peer);
    }
}
