package eu.schakel.operator;

import eu.schakel.exchange.core.Sending.Trouble;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a node stands: towards each peer, its own logs, and its mail. */
public record NodeState(String version, List<Peer> peers, List<Log> logs, Mail mail) {
    public NodeState {
        peers = List.copyOf(peers);
        logs = List.copyOf(logs);
    }

    /**
     * Towards one peer.
     *
     * @param heard when it last answered; null when never
     * @param trouble what is wrong with pushing to it; null when nothing
     * @param notCosigned entries of ours that it has not cosigned
     * @param there what it says of our entries; null when it said nothing since the start
     * @param parkedHere its entries that wait here
     * @param stopped why nothing more of a log of it is taken; null when all is taken
     */
    public record Peer(
            String node,
            @Nullable Instant heard,
            @Nullable Trouble trouble,
            long notCosigned,
            @Nullable There there,
            long parkedHere,
            @Nullable String stopped) {}

    /**
     * What a peer says of our entries.
     *
     * @param parked how many wait there
     * @param notUnderstood how many kinds of event it does not understand
     */
    public record There(long parked, long notUnderstood) {}

    /**
     * An own log.
     *
     * @param cosignedSize of its newest cosigned checkpoint; 0 when none
     * @param cosignedAt when that was cosigned; null when none
     */
    public record Log(
            String origin,
            long size,
            long cosignedSize,
            @Nullable Instant cosignedAt) {}

    /**
     * Mail to people.
     *
     * @param configured whether there is a server to send by
     * @param late how many should have left and did not
     * @param undelivered how many reached nobody
     */
    public record Mail(boolean configured, long late, long undelivered) {}
}
