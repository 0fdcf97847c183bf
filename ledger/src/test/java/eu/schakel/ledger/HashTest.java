package eu.schakel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashTest {

    private static final String HEX = "8301020304050607f8090a0b0c0d0e0f101112131415161718191a1b1c1d1eff";

    @Test
    void hasThreeSpellingsOfTheSameBytes() {
        Hash hash = Hash.fromHex(HEX);
        assertThat(hash.hex()).isEqualTo(HEX);
        assertThat(hash).hasToString(HEX);
        assertThat(Hash.of(hash.bytes())).isEqualTo(hash).hasSameHashCodeAs(hash);
        assertThat(Hash.fromBase64(hash.base64())).isEqualTo(hash);
        assertThat(Hash.fromHex(HEX.toUpperCase(Locale.ROOT))).isEqualTo(hash);
    }

    @Test
    void cannotBeChangedFromOutside() {
        byte[] bytes = Samples.hex(HEX);
        Hash hash = Hash.of(bytes);
        bytes[0] = 0;
        hash.bytes()[1] = 0;
        assertThat(hash.hex()).isEqualTo(HEX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "zz", HEX + "00", HEX + "0"})
    void otherHexadecimalIsRefused(String hex) {
        assertThatThrownBy(() -> Hash.fromHex(hex)).isInstanceOf(FormatException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // nothing
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU", // no padding
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=", // stray bits in the last character
                "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=", // the alphabet for URLs
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuA==" // 31 bytes
            })
    void otherBase64IsRefused(String base64) {
        assertThatThrownBy(() -> Hash.fromBase64(base64)).isInstanceOf(FormatException.class);
    }
}
