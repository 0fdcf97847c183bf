package eu.schakel.ledger;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** What several tests use: keys and entries that look like events. */
final class Samples {

    static final String ORIGIN = "vlaanderen.example/public/1";
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    static final Ed25519Signer LOG_KEY = Ed25519Signer.generate(new SecureRandom(), ORIGIN);
    static final Ed25519Signer WITNESS_KEY =
            Ed25519Signer.generate(new SecureRandom(), "nederland.example/witness", KeyType.COSIGNATURE);
    static final Trust TRUST = new Trust(ORIGIN, List.of(LOG_KEY.verifier()), List.of(WITNESS_KEY.verifier()));

    private Samples() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
    }

    static byte[] entry(long index) {
        return utf8("{\"agreement\":\"haventop-2026\",\"reading\":" + index + "}");
    }

    static List<Hash> leaves(int count) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(Merkle.leaf(entry(i)));
        }
        return leaves;
    }

    static SignedNote signed(Checkpoint checkpoint) {
        return SignedNote.sign(checkpoint.text(), LOG_KEY);
    }

    static SignedNote cosigned(Checkpoint checkpoint) {
        return signed(checkpoint).with(Cosignature.sign(checkpoint, NOON, WITNESS_KEY));
    }

    static Hash randomHash(Random random) {
        return new Hash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    static Hash flipped(Hash hash, int bit) {
        byte[] bytes = hash.bytes();
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        return Hash.of(bytes);
    }
}
