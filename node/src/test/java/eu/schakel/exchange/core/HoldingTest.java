package eu.schakel.exchange.core;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.exchange.core.Holding.Push;
import eu.schakel.exchange.core.Holding.Verdict;
import eu.schakel.ledger.Checkpoint;
import eu.schakel.ledger.Ed25519Signer;
import eu.schakel.ledger.Frontier;
import eu.schakel.ledger.Hash;
import eu.schakel.ledger.Merkle;
import eu.schakel.ledger.Nodes;
import eu.schakel.ledger.NoteSigner;
import eu.schakel.ledger.Proofs;
import eu.schakel.ledger.SignedNote;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mirror of five entries does with each kind of push. */
class HoldingTest {
    private static final String LOG = "schakel/nederland/to-vlaanderen/1";
    private static final Ed25519Signer OWNER = Ed25519Signer.generate(new SecureRandom(), "nederland");
    private static final List<byte[]> LETTERS = letters("a b c d e f g h");
    private static final Frontier HELD = Frontier.EMPTY.append(leaves(LETTERS.subList(0, 5)));

    @ParameterizedTest(name = "held 5, pushed {0} to {1}: {2}")
    @CsvSource({
        "5, 8, Store",
        "5, 6, Store",
        "3, 8, Store",
        "0, 8, Store",
        "5, 5, Same",
        "2, 5, Same",
        "0, 5, Same",
        "6, 8, Resume",
        "8, 8, Resume",
        "0, 3, Resume",
        "3, 3, Resume",
        "0, 0, Resume"
    })
    void anHonestPush(int start, int end, String verdict) {
        assertThat(judge(push(start, LETTERS.subList(start, end), end))).satisfies(found -> {
            assertThat(found.getClass().getSimpleName()).isEqualTo(verdict);
            if (found instanceof Verdict.Store store) {
                assertThat(store.entries()).isEqualTo(LETTERS.subList(5, end));
                assertThat(store.leaves()).isEqualTo(leaves(LETTERS.subList(5, end)));
                assertThat(store.next().root()).isEqualTo(root(end));
                assertThat(store.checkpoint().size()).isEqualTo(end);
            }
            if (found instanceof Verdict.Resume resume) {
                assertThat(resume.size()).isEqualTo(5);
            }
        });
    }

    @Test
    void anEmptyMirrorTakesAHeartbeat() {
        var heartbeat = new Push(LOG, 0, List.of(), signed(new Checkpoint(LOG, 0, Merkle.EMPTY_ROOT), OWNER));
        assertThat(Holding.judge(Frontier.EMPTY, nodes(List.of()), heartbeat, OWNER.verifier()))
                .isInstanceOf(Verdict.Same.class);
    }

    @Test
    void aStrangersSignature() {
        var stranger = Ed25519Signer.generate(new SecureRandom(), "nederland");
        assertRefused("signature", new Push(LOG, 5, rest(), signed(new Checkpoint(LOG, 8, root(8)), stranger)));
    }

    @Test
    void aForgedSignature() {
        var good = signed(new Checkpoint(LOG, 8, root(8)), OWNER);
        assertRefused("signature", new Push(LOG, 5, rest(), good.replace("\n8\n", "\n9\n")));
    }

    @Test
    void noSignedNoteAtAll() {
        assertRefused("signature", new Push(LOG, 5, rest(), "eight"));
        assertRefused("signature", new Push(LOG, 5, rest(), ""));
    }

    @Test
    void aSignedTextThatIsNoCheckpoint() {
        assertRefused(
                "signature",
                new Push(LOG, 5, rest(), SignedNote.sign("eight\n", OWNER).serialized()));
    }

    @Test
    void aCheckpointOfAnotherLog() {
        var other = new Checkpoint("schakel/nederland/to-luxemburg/1", 8, root(8));
        assertRefused("origin", new Push(LOG, 5, rest(), signed(other, OWNER)));
    }

    @ParameterizedTest(name = "entries from {0}, checkpoint of {1}")
    @CsvSource({"5, 7", "5, 9", "4, 8", "-1, 8", "-2, 1"})
    void entriesThatDoNotEndAtTheCheckpoint(long start, long size) {
        assertRefused("size", new Push(LOG, start, rest(), signed(new Checkpoint(LOG, size, root(8)), OWNER)));
    }

    @Test
    void otherEntriesThanTheRootSays() {
        assertThat(judge(new Push(LOG, 5, letters("f g x"), signed(new Checkpoint(LOG, 8, root(8)), OWNER))))
                .isEqualTo(new Verdict.Differs(new Checkpoint(LOG, 8, root(8))));
    }

    @Test
    void oneSizeWithTwoRoots() {
        var forked = new Checkpoint(
                LOG, 5, Frontier.EMPTY.append(leaves(letters("a b x d e"))).root());
        assertThat(judge(new Push(LOG, 5, List.of(), signed(forked, OWNER)))).isEqualTo(new Verdict.Fork(forked));
    }

    @ParameterizedTest(name = "another tree of {0}, where five are held")
    @CsvSource({"1, x", "2, a x", "3, a b x", "4, x b c d"})
    void aSmallerSizeWithAnotherRoot(int size, String letters) {
        var forked = new Checkpoint(
                LOG, size, Frontier.EMPTY.append(leaves(letters(letters))).root());
        assertThat(judge(new Push(LOG, size, List.of(), signed(forked, OWNER)))).isEqualTo(new Verdict.Fork(forked));
    }

    @Test
    void whoCanProveHasOnlySentDamage() {
        var proof = consistency(LETTERS, 8);
        assertThat(Holding.isFork(HELD, new Checkpoint(LOG, 8, root(8)), proof)).isFalse();
    }

    @Test
    void whoCannotProveHasForked() {
        var rewritten = letters("a b x d e f g h");
        var checkpoint =
                new Checkpoint(LOG, 8, Frontier.EMPTY.append(leaves(rewritten)).root());
        assertThat(Holding.isFork(HELD, checkpoint, consistency(rewritten, 8))).isTrue();
        assertThat(Holding.isFork(HELD, checkpoint, consistency(LETTERS, 8))).isTrue();
        assertThat(Holding.isFork(HELD, checkpoint, List.of())).isTrue();
    }

    @Test
    void nothingForksAnEmptyLog() {
        assertThat(Holding.isFork(Frontier.EMPTY, new Checkpoint(LOG, 8, root(8)), List.of()))
                .isFalse();
    }

    private static Verdict judge(Push push) {
        return Holding.judge(HELD, nodes(LETTERS.subList(0, 5)), push, OWNER.verifier());
    }

    private static void assertRefused(String kind, Push push) {
        assertThat(judge(push))
                .isInstanceOfSatisfying(
                        Verdict.Refuse.class,
                        refuse -> assertThat(refuse.kind()).isEqualTo(kind));
    }

    private static Push push(long start, List<byte[]> entries, int end) {
        return new Push(LOG, start, entries, signed(new Checkpoint(LOG, end, root(end)), OWNER));
    }

    private static List<byte[]> rest() {
        return LETTERS.subList(5, 8);
    }

    private static String signed(Checkpoint checkpoint, NoteSigner signer) {
        return SignedNote.sign(checkpoint.text(), signer).serialized();
    }

    private static Hash root(int size) {
        return Frontier.EMPTY.append(leaves(LETTERS.subList(0, size))).root();
    }

    private static List<byte[]> letters(String letters) {
        return List.of(letters.split(" ")).stream()
                .map(letter -> letter.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static List<Hash> leaves(List<byte[]> entries) {
        return entries.stream().map(Merkle::leaf).toList();
    }

    private static List<Hash> consistency(List<byte[]> entries, int size) {
        return Proofs.consistency(HELD.size(), size, nodes(entries));
    }

    private static Nodes nodes(List<byte[]> entries) {
        var leaves = leaves(entries);
        return (level, index) -> Frontier.EMPTY
                .append(IntStream.range(0, 1 << level)
                        .mapToObj(i -> leaves.get((int) (index << level) + i))
                        .toList())
                .root();
    }
}
