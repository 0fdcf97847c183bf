package eu.schakel.configuration;

import java.util.Arrays;
import java.util.Optional;

/** The keys of a peer, after {@code peer.NAME.}, each with what is expected. */
enum PeerSetting {
    TITLE_NL("title.nl", "the name of the peer's government in Dutch"),
    TITLE_FR("title.fr", "the name of the peer's government in French"),
    TITLE_EN("title.en", "the name of the peer's government in English"),
    TITLE_DE("title.de", "the name of the peer's government in German"),
    EXCHANGE_ADDRESS(
            "exchange-address",
            "the https address of the peer's exchange without path, such as https://localhost:8202"),
    PUBLIC_ADDRESS("public-address", "the http or https address of the peer's pages without path"),
    LOG_KEY("log-key", "the peer's public log key: name+8 hexadecimal digits+base64, from its operator"),
    COSIGN_KEY("cosign-key", "the peer's public cosigning key: name+8 hexadecimal digits+base64, from its operator"),
    CERTIFICATE("certificate", "a readable PEM file with the peer's certificate, from its operator");

    static final String PREFIX = "peer.";

    private final String suffix;
    private final String expected;

    PeerSetting(String suffix, String expected) {
        this.suffix = suffix;
        this.expected = expected;
    }

    static Optional<PeerSetting> findBySuffix(String suffix) {
        return Arrays.stream(values()).filter(s -> s.suffix.equals(suffix)).findFirst();
    }

    Key of(String peer) {
        return new Key(PREFIX + peer + "." + suffix, expected);
    }

    String suffix() {
        return suffix;
    }
}
