package eu.schakel.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The inclusion and consistency vectors of transparency-dev/merkle: each file says whether it must be refused. */
class MerkleVectorsTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();

    @TestFactory
    List<DynamicTest> inclusion() {
        return tests(
                "inclusion",
                98,
                vector -> Proofs.verifyInclusion(
                        hash(vector.get("leafHash")),
                        size(vector.get("leafIdx")),
                        size(vector.get("treeSize")),
                        hashes(vector.get("proof")),
                        hash(vector.get("root"))));
    }

    @TestFactory
    List<DynamicTest> consistency() {
        return tests(
                "consistency",
                98,
                vector -> Proofs.verifyConsistency(
                        size(vector.get("size1")),
                        hash(vector.get("root1")),
                        size(vector.get("size2")),
                        hash(vector.get("root2")),
                        hashes(vector.get("proof"))));
    }

    private interface Check {
        void run(JsonNode vector) throws ProofException;
    }

    private static List<DynamicTest> tests(String kind, int count, Check check) {
        return SharedData.tests("merkle", folder -> {
            List<Path> files = SharedData.filesBelow(folder.resolve(kind));
            assertThat(files).hasSize(count);
            return files.stream()
                    .map(file -> DynamicTest.dynamicTest(folder.relativize(file).toString(), () -> {
                        JsonNode vector = read(file);
                        assertThat(refuses(check, vector))
                                .isEqualTo(vector.get("wantErr").booleanValue());
                    }))
                    .toList();
        });
    }

    private static JsonNode read(Path file) throws IOException {
        return JSON.readTree(Files.readAllBytes(file));
    }

    private static boolean refuses(Check check, JsonNode vector) {
        try {
            check.run(vector);
            return false;
        } catch (ProofException | FormatException e) {
            assertThat(e).hasMessageMatching("(?s).{10,}");
            return true;
        }
    }

    /** Sizes are unsigned in the vectors; ours are signed, and what does not fit turns negative, which must be refused. */
    private static long size(JsonNode number) {
        BigInteger value = number.bigIntegerValue();
        assertThat(value.bitLength()).isLessThanOrEqualTo(Long.SIZE);
        return value.longValue();
    }

    /**
     * Some vectors carry "don't care 1" in place of a root that is only compared, and one of them must pass; a hash of ours always
     * has 32 bytes, so such a text stands for its own leaf hash.
     */
    private static Hash hash(JsonNode base64) {
        byte[] bytes = Base64.getDecoder().decode(base64.stringValue());
        return new String(bytes, StandardCharsets.US_ASCII).startsWith("don't care")
                ? Merkle.leaf(bytes)
                : Hash.of(bytes);
    }

    private static List<Hash> hashes(JsonNode proof) {
        List<Hash> hashes = new ArrayList<>();
        for (JsonNode element : proof) {
            hashes.add(hash(element));
        }
        return hashes;
    }
}
