package eu.schakel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    @Test
    void hasThreeLines() {
        String text = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";
        Checkpoint checkpoint = Checkpoint.parse(text);
        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.size()).isEqualTo(20_852_163);
        assertThat(checkpoint.root().base64()).isEqualTo(ROOT);
        assertThat(checkpoint.text()).isEqualTo(text);
    }

    @Test
    void anEmptyLogHasOneRoot() {
        Checkpoint empty = Checkpoint.of("log", Frontier.EMPTY);
        assertThat(Checkpoint.parse(empty.text())).isEqualTo(empty);
        assertThatThrownBy(() -> Checkpoint.parse("log\n0\n" + ROOT + "\n")).hasMessageContaining("size 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "log\n5\n",
                "log\n5\n" + ROOT, // no final newline
                "log\n5\n" + ROOT + "\n\n", // empty fourth line
                "log\n5\n" + ROOT + "\nextension\n", // extension lines are refused
                "\n5\n" + ROOT + "\n", // no origin
                "log\n05\n" + ROOT + "\n", // leading zero
                "log\n+5\n" + ROOT + "\n",
                "log\n-5\n" + ROOT + "\n",
                "log\n\n" + ROOT + "\n",
                "log\n٥\n" + ROOT + "\n", // a digit, but not an ASCII one
                "log\n9223372036854775808\n" + ROOT + "\n", // 2^63
                "log\n5 \n" + ROOT + "\n",
                "log\n5\nCsUYapGG\n",
                "lo\tg\n5\n" + ROOT + "\n"
            })
    void otherTextsAreRefused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text))
                .isInstanceOf(FormatException.class)
                .hasMessageMatching("(?s).{15,}");
    }
}
