package eu.schakel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class CanonicalJsonTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @TestFactory
    List<DynamicTest> vectorsOfTheRfcsAuthor() {
        return SharedData.tests("jcs", folder -> {
            List<Path> inputs = SharedData.filesBelow(folder.resolve("input"));
            assertThat(inputs).hasSize(6);
            return inputs.stream()
                    .map(input -> DynamicTest.dynamicTest(
                            folder.relativize(input).toString(), () -> checkVector(folder, input)))
                    .toList();
        });
    }

    private static void checkVector(Path folder, Path input) throws IOException {
        String name = input.getFileName().toString();
        byte[] output = Files.readAllBytes(folder.resolve("output").resolve(name));
        String hex = Files.readString(folder.resolve("outhex").resolve(name.replace(".json", ".txt")));
        byte[] canonical = CanonicalJson.canonicalize(Files.readAllBytes(input));
        assertThat(canonical).isEqualTo(output).isEqualTo(Samples.hex(hex));
        assertThat(CanonicalJson.isCanonical(canonical)).isTrue();
        assertThat(CanonicalJson.isCanonical(Files.readAllBytes(input))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                         | {}
            []                         | []
            [ 1 , 2 ]                  | [1,2]
            {"b":1,"a":{"d":2,"c":3}}  | {"a":{"c":3,"d":2},"b":1}
            "\\u00e9\\/\\u001F"        | "é/\\u001f"
            -0                         | 0
            -0.0                       | 0
            1.0                        | 1
            1e2                        | 100
            9007199254740991           | 9007199254740991
            -9007199254740991          | -9007199254740991
            1e21                       | 1e+21
            0.1                        | 0.1
            """)
    void writesOneForm(String input, String canonical) {
        assertThat(text(CanonicalJson.canonicalize(Samples.utf8(input)))).isEqualTo(canonical);
        assertThat(CanonicalJson.isCanonical(Samples.utf8(canonical))).isTrue();
    }

    @Test
    void namesAreOrderedByUtf16NotByCodePoint() {
        // U+1F600 starts with the surrogate D83D, which is below FB33 although the character is above.
        assertThat(text(CanonicalJson.canonicalize(Samples.utf8("{\"\ufb33\":1,\"\ud83d\ude00\":2}"))))
                .isEqualTo("{\"\ud83d\ude00\":2,\"\ufb33\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "nul",
                "1 2", // something behind the value
                "{} x",
                "[1] // comment",
                "/* comment */ 1",
                "{\"a\":1,\"a\":2}", // a name used twice
                "{\"a\":1,\"\\u0061\":2}", // also when spelled differently
                "{\"x\":{\"a\":1,\"b\":{},\"a\":1}}",
                "\"\\ud800\"", // half surrogate pairs, escaped
                "\"\\udc00\\ud800\"",
                "{\"\\ud800\":1}",
                "\"a\nb\"", // a control character that should be escaped
                "\"\\x41\"",
                "01",
                "+1",
                ".5",
                "1.",
                "1e",
                "0x10",
                "NaN",
                "Infinity",
                "-Infinity",
                "-",
                "1e400", // does not fit a double
                "-1e400",
                "1e-400", // becomes zero
                "9007199254740992", // beyond 2^53 - 1
                "-9007199254740992",
                "9007199254740993.0",
                "1e20",
                "100000000000000000000",
                "1000000000000000000000000000000",
                "\ufeff{}" // byte order mark
            })
    void whatReadersCouldTakeDifferentlyIsRefused(String json) {
        assertRefused(Samples.utf8(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22ff22", // not UTF-8
                "22c0af22", // an overlong form
                "22eda08022", // half a surrogate pair, encoded
                "22eda0bdedb88222", // a pair encoded half by half
                "22f490808022", // above U+10FFFF
                "7b007d00", // UTF-16
                "227f" // ends inside
            })
    void bytesThatAreNotUtf8AreRefused(String hex) {
        assertRefused(Samples.hex(hex));
    }

    @Test
    void thirtyTwoLevelsAreTheMost() {
        assertThat(CanonicalJson.isCanonical(nested(32))).isTrue();
        assertRefused(nested(33));
        assertRefused(nested(100_000));
        JsonNode deep = NODES.nullNode();
        for (int i = 0; i < 33; i++) {
            deep = NODES.arrayNode().add(deep);
        }
        JsonNode tooDeep = deep;
        assertThatThrownBy(() -> CanonicalJson.write(tooDeep)).hasMessageContaining("32 levels");
    }

    @Test
    void aTreeThatHasNoExactFormIsRefused() {
        assertNotWritten(NODES.numberNode(1L << 53));
        assertNotWritten(NODES.numberNode((double) (1L << 53)));
        assertNotWritten(NODES.numberNode(Double.NaN));
        assertNotWritten(NODES.numberNode(Double.POSITIVE_INFINITY));
        assertNotWritten(NODES.numberNode(BigInteger.TEN.pow(30)));
        assertNotWritten(NODES.numberNode(new BigDecimal("0.12345678901234567890")));
        assertNotWritten(NODES.stringNode("\ud800"));
        assertNotWritten(NODES.objectNode().put("\udc00", 1));
        assertNotWritten(NODES.binaryNode(new byte[3]));
        assertNotWritten(NODES.missingNode());
        assertNotWritten(NODES.pojoNode(new Object()));
        assertThat(text(CanonicalJson.write(NODES.numberNode(new BigDecimal("12.50")))))
                .isEqualTo("12.5");
    }

    private static byte[] nested(int levels) {
        return Samples.utf8("[".repeat(levels) + "]".repeat(levels));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    private static void assertNotWritten(JsonNode node) {
        assertThatThrownBy(() -> CanonicalJson.write(node)).isInstanceOf(FormatException.class);
    }

    private static void assertRefused(byte[] json) {
        assertThatThrownBy(() -> CanonicalJson.parseStrict(json))
                .isInstanceOf(FormatException.class)
                .hasMessageMatching("(?s).{15,}");
        assertThat(CanonicalJson.isCanonical(json)).isFalse();
    }
}
