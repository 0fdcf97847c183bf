package eu.schakel.exchange;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.exchange.core.Holding;
import eu.schakel.ledger.Checkpoint;
import eu.schakel.ledger.Commitment;
import eu.schakel.ledger.Cosignature;
import eu.schakel.ledger.Hash;
import eu.schakel.ledger.NoteSigner;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** Holds what a peer pushes: verify, store, commit; only then cosign. */
final class Mirror {
    private final Database database;
    private final NoteSigner cosigner;
    private final Clock clock;

    Mirror(Database database, NoteSigner cosigner, Clock clock) {
        this.database = database;
        this.cosigner = cosigner;
        this.clock = clock;
    }

    /** What the peer is told. */
    sealed interface Answer {
        /**
         * The receipt.
         *
         * @param line a cosignature line of the checkpoint, without its newline
         */
        record Cosigned(String line, boolean grown) implements Answer {}

        record Resume(long size) implements Answer {}

        record Refused(String kind, String detail) implements Answer {}

        /** Prove that this checkpoint extends what is held, of this size. */
        record Prove(long held, Checkpoint checkpoint) implements Answer {}
    }

    Answer take(Peer peer, LogTables log, PushWire.Message message) {
        var push = new Holding.Push(log.origin(), message.start(), message.entries(), message.note());
        var verdict = database.in(Access.RECEIVING, sql -> hold(sql, peer, log, push, message.texts()));
        return switch (verdict) {
            case Holding.Verdict.Store store -> cosign(log, store.checkpoint(), true);
            case Holding.Verdict.Same same -> cosign(log, same.checkpoint(), false);
            case Holding.Verdict.Resume resume -> new Answer.Resume(resume.size());
            case Holding.Verdict.Refuse refuse -> new Answer.Refused(refuse.kind(), refuse.detail());
            case Holding.Verdict.Differs differs -> new Answer.Prove(message.start(), differs.checkpoint());
            case Holding.Verdict.Fork fork ->
                new Answer.Refused("fork", "this size was signed before with another root");
        };
    }

    /** The peer answered with a consistency proof, or with nothing that proves. */
    Answer.Refused judge(LogTables log, Checkpoint checkpoint, String note, List<Hash> proof) {
        return database.in(Access.RECEIVING, sql -> {
            var held = log.lock(sql);
            if (Holding.isFork(held, checkpoint, proof)) {
                stop(sql, log, note, "no proof that size " + checkpoint.size() + " extends size " + held.size());
                return new Answer.Refused("fork", "the new checkpoint does not extend what was cosigned before");
            }
            return new Answer.Refused("damaged", "the entries do not lead to the signed root; send them again");
        });
    }

    private Holding.Verdict hold(
            DSLContext sql, Peer peer, LogTables log, Holding.Push push, List<PushWire.SentText> texts) {
        log.make(sql, peer.name());
        var held = log.lock(sql);
        var stopped = log.stopped(sql);
        if (stopped.isPresent()) {
            return new Holding.Verdict.Refuse("stopped", "nothing more of this log is cosigned: " + stopped.get());
        }
        var verdict = Holding.judge(held, push, peer.logKey());
        switch (verdict) {
            case Holding.Verdict.Store store -> {
                store(sql, log, held, store, push.note());
                keepTexts(sql, texts);
            }
            case Holding.Verdict.Fork fork ->
                stop(sql, log, push.note(), "size " + fork.checkpoint().size() + " has two signed roots");
            case Holding.Verdict.Same same -> keepTexts(sql, texts);
            case Holding.Verdict.Resume resume -> {}
            case Holding.Verdict.Refuse refuse -> {}
            case Holding.Verdict.Differs differs -> {}
        }
        return verdict;
    }

    private void store(
            DSLContext sql, LogTables log, eu.schakel.ledger.Frontier held, Holding.Verdict.Store store, String note) {
        log.appendEntries(sql, held, store.leaves(), store.entries());
        log.keepCheckpoint(sql, store.checkpoint().size(), note, clock.instant());
    }

    private static void keepTexts(DSLContext sql, List<PushWire.SentText> texts) {
        for (var text : texts) {
            var salt = text.salt();
            var content = text.content();
            if (salt == null || content == null) {
                sql.execute(
                        "insert into mirror.text (commitment, erased) values (?, true) on conflict (commitment)"
                                + " do update set erased = true, salt = null, content = null",
                        text.commitment().bytes());
            } else if (Commitment.opens(text.commitment(), salt, content.getBytes(StandardCharsets.UTF_8))) {
                sql.execute(
                        "insert into mirror.text (commitment, salt, content) values (?, ?, ?) on conflict do nothing",
                        text.commitment().bytes(),
                        salt.bytes(),
                        content);
            }
        }
    }

    private Answer cosign(LogTables log, Checkpoint checkpoint, boolean grown) {
        var now = clock.instant();
        var signature = Cosignature.sign(checkpoint, now, cosigner);
        var line = "— " + signature.name() + " " + signature.base64();
        database.run(Access.RECEIVING, sql -> log.keepCosignature(sql, checkpoint.size(), cosigner.name(), line, now));
        return new Answer.Cosigned(line, grown);
    }

    private void stop(DSLContext sql, LogTables log, String note, String why) {
        Optional<LogTables.Stored> before = log.newestCheckpoint(sql);
        log.stop(sql, why);
        sql.execute(
                "insert into mirror.evidence (log, kind, detail, held, given, at) values (?, 'fork', ?, ?, ?, ?)",
                log.origin(),
                why,
                before.map(LogTables.Stored::note).orElse(null),
                note,
                clock.instant().atOffset(ZoneOffset.UTC));
    }
}
