package eu.schakel.exchange;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.exchange.core.Sending;
import eu.schakel.ledger.Checkpoint;
import eu.schakel.ledger.Cosignature;
import eu.schakel.ledger.FormatException;
import eu.schakel.ledger.Hash;
import eu.schakel.ledger.NoteSigner;
import eu.schakel.ledger.ProofException;
import eu.schakel.ledger.Proofs;
import eu.schakel.ledger.Signature;
import eu.schakel.ledger.SignedNote;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;

/** Pushes one own log to one peer, as {@link Sending} decides, and keeps the receipts. */
final class Sender {
    private final Database database;
    private final LogTables log;
    private final boolean withTexts;
    private final Peer peer;
    private final PeerClient client;
    private final NoteSigner signer;
    private final Clock clock;
    private volatile Sending state;

    /** @param withTexts whether what lies behind commitments rides along: to the log that the peer acts on */
    Sender(
            Database database,
            LogTables log,
            boolean withTexts,
            Peer peer,
            PeerClient client,
            NoteSigner signer,
            Clock clock) {
        this.database = database;
        this.log = log;
        this.withTexts = withTexts;
        this.peer = peer;
        this.client = client;
        this.signer = signer;
        this.clock = clock;
        this.state = database.in(
                Access.SENDING,
                sql -> Sending.begin(
                        log.frontier(sql).size(),
                        log.cosigned(sql, peer.cosignKey().name())));
    }

    Sending state() {
        return state;
    }

    String origin() {
        return log.origin();
    }

    Peer peer() {
        return peer;
    }

    /**
     * Takes one look, and pushes if something is due.
     *
     * @return whether more may be due at once
     */
    boolean look() throws InterruptedException {
        long size = database.in(Access.SENDING, sql -> log.frontier(sql).size());
        var step = state.look(size, clock.instant());
        state = step.state();
        if (step.push().isEmpty()) {
            return false;
        }
        try {
            var answer = push(step.push().get());
            // A peer that holds more than this process has seen was served by another process of this node, or we were
            // set back.
            var seen = answer instanceof Sending.Answer.Holds
                    ? state.sees(
                            database.in(Access.SENDING, sql -> log.frontier(sql).size()))
                    : state;
            state = seen.answered(answer, clock.instant());
            return answer instanceof Sending.Answer.Cosigned && state.stored() > state.held();
        } finally {
            state = state.dropped();
        }
    }

    private Sending.Answer push(Sending.Push due) throws InterruptedException {
        var message = database.in(Access.SENDING, sql -> read(sql, due));
        var pushed = client.push(log.origin(), message);
        return pushed.line().<Sending.Answer>map(line -> keep(message, line)).orElse(pushed.answer());
    }

    private PushWire.Message read(DSLContext sql, Sending.Push push) {
        var entries = new ArrayList<byte[]>();
        int room = PushWire.MAX_ENTRY_BYTES;
        long last = withTexts ? endOfTexts(sql, push) : push.end();
        for (var entry : log.entries(sql, push.start(), Math.toIntExact(last - push.start()))) {
            room -= entry.length;
            if (room < 0) {
                break;
            }
            entries.add(entry);
        }
        long end = push.start() + entries.size();
        var texts = withTexts ? texts(sql, push.start(), end) : List.<PushWire.SentText>of();
        return new PushWire.Message(push.start(), entries, signed(sql, end), texts);
    }

    /** The owner may sign any size of its stored log, so that a push ends exactly at its checkpoint. */
    private String signed(DSLContext sql, long size) {
        return log.checkpoint(sql, size).orElseGet(() -> {
            var root = Proofs.root(size, log.nodes(sql));
            return SignedNote.sign(new Checkpoint(log.origin(), size, root).text(), signer)
                    .serialized();
        });
    }

    /** What lies behind commitments of an entry, and the mark of a text that it erased: that one travelled earlier, or never. */
    private static final String TEXTS = " from outgoing.leaf l cross join lateral"
            + " (select commitment, salt, content from outgoing.text where event = l.event"
            + " union all select commitment, salt, content from outgoing.text where erased_by = l.event) t"
            + " where l.log = ? and l.position >= ? and l.position < ?";

    /** Where to end so that the texts fit; one event's always do, for a record has fewer components than texts fit. */
    private long endOfTexts(DSLContext sql, Sending.Push push) {
        int texts = 0;
        long bytes = 0;
        for (var row : sql.fetch(
                "select l.position, count(*), coalesce(sum(octet_length(t.content)), 0)" + TEXTS
                        + " group by l.position order by l.position",
                log.origin(),
                push.start(),
                push.end())) {
            texts += row.get(1, Integer.class);
            bytes += row.get(2, Long.class);
            if (texts > PushWire.MAX_TEXTS || bytes > PushWire.MAX_TEXT_BYTES) {
                return row.get(0, Long.class);
            }
        }
        return push.end();
    }

    private List<PushWire.SentText> texts(DSLContext sql, long start, long end) {
        return sql.fetch("select t.commitment, t.salt, t.content" + TEXTS, log.origin(), start, end)
                .map(row -> {
                    var salt = row.get(1, byte[].class);
                    return new PushWire.SentText(
                            Hash.of(row.get(0, byte[].class)),
                            salt == null ? null : Hash.of(salt),
                            row.get(2, String.class));
                });
    }

    /** A receipt counts only when its signature verifies. */
    private Sending.Answer keep(PushWire.Message message, String line) {
        try {
            var checkpoint = Checkpoint.parse(SignedNote.parse(message.note()).text());
            var parts = line.split(" ", 3);
            if (parts.length != 3) {
                throw new FormatException("a cosignature line has three parts");
            }
            Cosignature.verify(checkpoint, new Signature(parts[1], parts[2]), peer.cosignKey());
            database.run(Access.SENDING, sql -> {
                log.keepCheckpoint(sql, checkpoint.size(), message.note(), clock.instant());
                log.keepCosignature(sql, checkpoint.size(), peer.cosignKey().name(), line, clock.instant());
            });
            return new Sending.Answer.Cosigned(checkpoint.size());
        } catch (FormatException | ProofException e) {
            return new Sending.Answer.Refusal("receipt", "the peer's cosignature is not valid: " + e.getMessage());
        }
    }
}
