package eu.schakel.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The proof that one entry is in a log, as one text file (C2SP tlog-proof@v1, file extension {@code .tlog-proof}); verified offline.
 *
 * @param extraBase64 opaque data that the log does not vouch for, such as the entry itself, in padded standard base64
 * @param index the entry's position, from 0
 * @param proof the inclusion proof, from the leaf's sibling towards the root
 * @param note the signed checkpoint with its cosignatures
 */
public record InclusionEvidence(Optional<String> extraBase64, long index, List<Hash> proof, SignedNote note) {

    /** Far above an entry with its blobs' commitments; a bound on what a stranger's file makes us keep. */
    public static final int MAX_EXTRA_BYTES = 1 << 20;

    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    /** A tree whose size is a signed long is at most 63 levels high. */
    private static final int MAX_PROOF_HASHES = 63;

    /** Refuses a negative index, too long a proof, and extra data that is not base64, with {@link FormatException}. */
    public InclusionEvidence {
        proof = List.copyOf(proof);
        extraBase64.ifPresent(InclusionEvidence::checkExtra);
        if (index < 0 || proof.size() > MAX_PROOF_HASHES) {
            throw new FormatException("no proof for index " + index + " with " + proof.size() + " hashes");
        }
    }

    /** Evidence without extra data. */
    public static InclusionEvidence of(long index, List<Hash> proof, SignedNote note) {
        return new InclusionEvidence(Optional.empty(), index, proof, note);
    }

    /** The same evidence with extra data, so that the entry can travel in the same file. */
    public InclusionEvidence withExtra(byte[] extra) {
        return new InclusionEvidence(Optional.of(StrictBase64.encode(extra)), index, proof, note);
    }

    /** The extra data; not to be trusted unless it is the entry that {@link #verify} accepts. */
    public Optional<byte[]> extra() {
        return extraBase64.map(base64 -> StrictBase64.decode(base64, "extra data of a proof"));
    }

    /** The checkpoint under which {@code entry} stands at {@link #index}; {@link ProofException} if any signature or hash is wrong. */
    public TrustedCheckpoint verify(byte[] entry, Trust trust) throws ProofException {
        TrustedCheckpoint head = trust.open(note);
        Checkpoint checkpoint = head.checkpoint();
        Proofs.verifyInclusion(Merkle.leaf(entry), index, checkpoint.size(), proof, checkpoint.root());
        return head;
    }

    /** The exact text of the file. */
    public String serialized() {
        StringBuilder out = new StringBuilder(HEADER).append('\n');
        extraBase64.ifPresent(extra -> out.append(EXTRA).append(extra).append('\n'));
        out.append(INDEX).append(index).append('\n');
        for (Hash hash : proof) {
            out.append(hash.base64()).append('\n');
        }
        return out.append('\n').append(note.serialized()).toString();
    }

    /** Parses the exact text of a proof file; {@link FormatException} if it breaks a rule of the format. */
    public static InclusionEvidence parse(String text) {
        int split = text.indexOf("\n\n");
        if (split < 0) {
            throw new FormatException("a proof has an empty line between its hashes and the checkpoint");
        }
        List<String> lines = new ArrayList<>(List.of(text.substring(0, split).split("\n", -1)));
        if (!lines.removeFirst().equals(HEADER)) {
            throw new FormatException("the first line of a proof is " + HEADER);
        }
        Optional<String> extra = takeValue(lines, EXTRA);
        String index = takeValue(lines, INDEX).orElseThrow(() -> new FormatException("a proof has a line \"index N\""));
        return new InclusionEvidence(
                extra,
                DecimalText.parse(index, "index of a proof"),
                lines.stream().map(Hash::fromBase64).toList(),
                SignedNote.parse(text.substring(split + 2)));
    }

    private static void checkExtra(String base64) {
        int length_bytes = StrictBase64.decode(base64, "extra data of a proof").length;
        if (length_bytes > MAX_EXTRA_BYTES) {
            throw new FormatException(
                    "extra data of a proof has at most " + MAX_EXTRA_BYTES + " bytes, not " + length_bytes);
        }
    }

    private static Optional<String> takeValue(List<String> lines, String key) {
        return !lines.isEmpty() && lines.getFirst().startsWith(key)
                ? Optional.of(lines.removeFirst().substring(key.length()))
                : Optional.empty();
    }
}
