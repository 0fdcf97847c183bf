package eu.schakel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody types ends in a header; so it is looked at first. */
class LetterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jan@example.org",
                "Jan.Peeters+bus@mail.example.org",
                "o'neil@example.org",
                "a@b.be",
                "jan_p-12@sub-domain.example.org"
            })
    void anAddressIsRight(String address) {
        assertThat(Letter.isReceiver(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jan",
                "jan@",
                "@example.org",
                "jan@example",
                "jan@@example.org",
                "jan@example.org\r\nBcc: piet@example.org",
                "jan@example.org\n",
                "jan@example.org,piet@example.org",
                "jan@example.org piet@example.org",
                "Jan <jan@example.org>",
                "\"jan\"@example.org",
                "jan..p@example.org",
                ".jan@example.org",
                "jan@-example.org",
                "jan@example..org",
                "jän@example.org",
                "jan@[127.0.0.1]"
            })
    void anAddressIsWrong(String address) {
        assertThat(Letter.isReceiver(address)).isFalse();
        assertThatThrownBy(() -> Letters.reminder("reminder/1", address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("receiver of a mail is wrong")
                .hasMessageContaining("an address such as jan@example.org");
    }

    @Test
    void anAddressHasAnEnd() {
        assertThat(Letter.isReceiver("a".repeat(242) + "@example.org")).isTrue();
        assertThat(Letter.isReceiver("a".repeat(243) + "@example.org")).isFalse();
    }

    /** Each row: key, subject, body, path of unsubscribing, and what is wrong. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            two words | Bus | Hij rijdt.  | /nl/u/1             | key of a mail
            bus/1     | ''  | Hij rijdt.  | /nl/u/1             | subject of a mail
            bus/1     | Bus | '  '        | /nl/u/1             | body of a mail
            bus/1     | Bus | Hij rijdt.  | nl/u/1              | unsubscribe of a mail
            bus/1     | Bus | Hij rijdt.  | https://example.org | unsubscribe of a mail
            bus/1     | Bus | Hij rijdt.  | /nl/u/1>,<mailto:x  | unsubscribe of a mail
            """)
    void whatIsWrongIsNamed(String key, String subject, String body, String unsubscribe, String named) {
        assertThatThrownBy(() -> Letters.letter(key, "jan@example.org", subject, body, unsubscribe))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bus\r\nBcc: piet@example.org",
                "Bus\nX: y",
                "Bus\rX: y",
                "Bus\u0000",
                "Bus\u2028X: y",
                "Bus\u0085X"
            })
    void aSubjectIsOneLine(String subject) {
        assertThatThrownBy(() -> Letters.letter("bus/1", "jan@example.org", subject, "Hij rijdt.", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("subject of a mail is wrong");
    }

    @Test
    void aPathCannotBreakTheLine() {
        assertThatThrownBy(() -> Letters.letter("bus/1", "jan@example.org", "Bus", "Hij rijdt.", "/u\r\nBcc: x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unsubscribe of a mail is wrong");
    }
}
