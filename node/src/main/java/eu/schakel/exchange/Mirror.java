package eu.schakel.exchange;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.exchange.core.Holding;
import eu.schakel.ledger.Checkpoint;
import eu.schakel.ledger.Commitment;
import eu.schakel.ledger.Cosignature;
import eu.schakel.ledger.Frontier;
import eu.schakel.ledger.Hash;
import eu.schakel.ledger.NoteSigner;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Holds what a peer pushes: verify, store, commit; only then cosign. */
final class Mirror {
    /** Refused pushes of a log that are kept: enough to see what goes wrong; a peer cannot fill our disk with them. */
    private static final int EVIDENCE_KEPT = 1_000;

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
         * @param isNews whether there is more to apply than before
         */
        record Cosigned(String line, boolean isNews) implements Answer {}

        record Resume(long size) implements Answer {}

        record Refused(String kind, String detail) implements Answer {}

        /** Prove that this checkpoint extends what is held. */
        record Prove(Frontier held, Checkpoint checkpoint) implements Answer {}
    }

    /** What was found under the lock. */
    private record Judged(Holding.Verdict verdict, Frontier held, boolean isNews) {}

    Answer take(Peer peer, LogTables log, PushWire.Message message) {
        var push = new Holding.Push(log.origin(), message.start(), message.entries(), message.note());
        var judged = database.in(Access.RECEIVING, sql -> hold(sql, peer, log, push, message.texts()));
        return switch (judged.verdict()) {
            case Holding.Verdict.Store store -> cosign(log, store.checkpoint(), true);
            case Holding.Verdict.Same same -> cosign(log, same.checkpoint(), judged.isNews());
            case Holding.Verdict.Resume resume -> new Answer.Resume(resume.size());
            case Holding.Verdict.Refuse refuse -> new Answer.Refused(refuse.kind(), refuse.detail());
            case Holding.Verdict.Differs differs -> new Answer.Prove(judged.held(), differs.checkpoint());
            case Holding.Verdict.Fork fork ->
                new Answer.Refused("fork", "the tree that was cosigned before has another root at this size");
        };
    }

    /**
     * The peer answered to {@link Answer.Prove}.
     *
     * @param proof absent when nothing was heard: then it may be a fork or not, and the peer is to send again
     */
    Answer.Refused judge(LogTables log, Answer.Prove asked, String note, Optional<List<Hash>> proof) {
        return database.in(Access.RECEIVING, sql -> {
            // Whoever grew meanwhile was asked about another size: that proves nothing either way.
            var isFork = log.lock(sql).equals(asked.held())
                    && proof.isPresent()
                    && Holding.isFork(asked.held(), asked.checkpoint(), proof.get());
            var answer = isFork
                    ? new Answer.Refused("fork", "the new checkpoint does not extend what was cosigned before")
                    : new Answer.Refused("damaged", "the entries do not lead to the signed root; send them again");
            if (isFork) {
                stop(
                        sql,
                        log,
                        asked.checkpoint().size(),
                        note,
                        "no proof that size " + asked.checkpoint().size() + " extends size "
                                + asked.held().size());
            } else {
                keepEvidence(sql, log, answer.kind(), answer.detail(), note);
            }
            return answer;
        });
    }

    /** A push that could not be read. */
    Answer.Refused unreadable(LogTables log, String kind, String detail) {
        database.run(Access.RECEIVING, sql -> keepEvidence(sql, log, kind, detail, null));
        return new Answer.Refused(kind, detail);
    }

    private Judged hold(DSLContext sql, Peer peer, LogTables log, Holding.Push push, List<PushWire.SentText> texts) {
        log.make(sql, peer.name());
        var held = log.lock(sql);
        var stopped = log.stopped(sql);
        if (stopped.isPresent()) {
            var refusal = "nothing more of this log is cosigned: " + stopped.get();
            return new Judged(new Holding.Verdict.Refuse("stopped", refusal), held, false);
        }
        var verdict = Holding.judge(held, log.nodes(sql), push, peer.logKey());
        var isNews = switch (verdict) {
            case Holding.Verdict.Store store -> {
                store(sql, log, held, store, push.note());
                keepTexts(sql, log, texts);
                yield true;
            }
            case Holding.Verdict.Fork fork -> {
                long size = fork.checkpoint().size();
                stop(sql, log, size, push.note(), "size " + size + " has two signed roots");
                yield false;
            }
            case Holding.Verdict.Refuse refuse -> {
                keepEvidence(sql, log, refuse.kind(), refuse.detail(), push.note());
                yield false;
            }
            case Holding.Verdict.Same same -> keepTexts(sql, log, texts) > 0;
            case Holding.Verdict.Resume resume -> false;
            case Holding.Verdict.Differs differs -> false;
        };
        return new Judged(verdict, held, isNews);
    }

    private void store(DSLContext sql, LogTables log, Frontier held, Holding.Verdict.Store store, String note) {
        log.appendEntries(sql, held, store.leaves(), store.entries());
        log.keepCheckpoint(sql, store.checkpoint().size(), note, clock.instant());
    }

    /** @return how many were new */
    private static int keepTexts(DSLContext sql, LogTables log, List<PushWire.SentText> texts) {
        int kept = 0;
        for (var text : texts) {
            var salt = text.salt();
            var content = text.content();
            if (salt == null || content == null) {
                kept += sql.execute(
                        "insert into mirror.text as t (log, commitment, erased) values (?, ?, true)"
                                + " on conflict (log, commitment)"
                                + " do update set erased = true, salt = null, content = null where not t.erased",
                        log.origin(),
                        text.commitment().bytes());
            } else if (Commitment.opens(text.commitment(), salt, content.getBytes(StandardCharsets.UTF_8))) {
                kept += sql.execute(
                        "insert into mirror.text (log, commitment, salt, content) values (?, ?, ?, ?)"
                                + " on conflict do nothing",
                        log.origin(),
                        text.commitment().bytes(),
                        salt.bytes(),
                        content);
            }
        }
        return kept;
    }

    private Answer cosign(LogTables log, Checkpoint checkpoint, boolean isNews) {
        var now = clock.instant();
        var signature = Cosignature.sign(checkpoint, now, cosigner);
        var line = "— " + signature.name() + " " + signature.base64();
        database.run(Access.RECEIVING, sql -> log.keepCosignature(sql, checkpoint.size(), cosigner.name(), line, now));
        return new Answer.Cosigned(line, isNews);
    }

    /** Of what was signed before, the note of the same size says most; there is none when a push went past that size. */
    private void stop(DSLContext sql, LogTables log, long size, String note, String why) {
        var before =
                log.checkpoint(sql, size).or(() -> log.newestCheckpoint(sql).map(LogTables.Stored::note));
        log.stop(sql, why);
        sql.execute(
                "insert into mirror.evidence (log, kind, detail, held, given, at) values (?, 'fork', ?, ?, ?, ?)",
                log.origin(),
                why,
                before.orElse(null),
                note,
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    private void keepEvidence(DSLContext sql, LogTables log, String kind, String detail, @Nullable String note) {
        sql.execute(
                "insert into mirror.evidence (log, kind, detail, given, at) select ?, ?, ?, ?, cast(? as timestamptz)"
                        + " where (select count(*) from mirror.evidence where log = ?) < ?",
                log.origin(),
                kind,
                detail,
                note,
                clock.instant().atOffset(ZoneOffset.UTC),
                log.origin(),
                EVIDENCE_KEPT);
    }
}
