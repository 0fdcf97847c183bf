package eu.schakel;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.dossier.Side;
import eu.schakel.exchange.Exchange;
import eu.schakel.exchange.LogTables;
import eu.schakel.exchange.core.Sending;
import eu.schakel.operator.NodeState;
import eu.schakel.portal.Contacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Gathers what an operator sees from those who know it. */
record NodeStates(
        Database database, Side side, Exchange exchange, Standings standings, Contacts contacts, MailStates mails)
        implements Supplier<NodeState> {
    @Override
    public NodeState get() {
        return database.in(
                Access.APPLICATION,
                sql -> new NodeState(
                        Node.VERSION,
                        side.peers().stream().map(peer -> peer(sql, peer)).toList(),
                        logs(sql),
                        mails.get(sql)));
    }

    private NodeState.Peer peer(DSLContext sql, String peer) {
        var lines = exchange.lines().stream()
                .filter(line -> line.peer().equals(peer))
                .map(Exchange.Line::state)
                .toList();
        return new NodeState.Peer(
                peer,
                contacts.lastHeard(peer).orElse(null),
                lines.stream()
                        .map(Sending::trouble)
                        .filter(Objects::nonNull)
                        .max(Sending.Trouble::compareTo)
                        .orElse(null),
                lines.stream().mapToLong(line -> line.stored() - line.held()).sum(),
                there(peer),
                sql.fetchSingle("select count(*) from core.parked where log = ?", side.logFrom(peer))
                        .get(0, Long.class),
                Stream.of(LogTables.fromPeer(side.logFrom(peer)), LogTables.open(Side.publicLogOf(peer)))
                        .map(log -> log.stopped(sql))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null));
    }

    private NodeState.@Nullable There there(String peer) {
        return standings.heardFrom(peer).isEmpty()
                ? null
                : new NodeState.There((long) standings.parkedAt(peer), (long) standings.notUnderstoodBy(peer));
    }

    private List<NodeState.Log> logs(DSLContext sql) {
        var own = new ArrayList<>(List.of(LogTables.open(side.publicLog())));
        side.peers().forEach(peer -> own.add(LogTables.toPeer(side.logTo(peer))));
        return own.stream()
                .map(log -> {
                    var receipt = log.newestReceipt(sql);
                    return new NodeState.Log(
                            log.origin(),
                            log.frontier(sql).size(),
                            receipt.map(LogTables.Receipt::size).orElse(0L),
                            receipt.map(LogTables.Receipt::at).orElse(null));
                })
                .toList();
    }
}
