package eu.schakel.configuration;

import java.util.Arrays;
import java.util.Optional;

/** The keys of a node itself, each with what is expected. */
enum Setting {
    NODE_NAME("node.name", NodeName.EXPECTED),
    NODE_SIDE_TITLE_NL("node.side-title.nl", "the name of the government in Dutch, such as Vlaanderen"),
    NODE_SIDE_TITLE_FR("node.side-title.fr", "the name of the government in French, such as Flandre"),
    NODE_SIDE_TITLE_EN("node.side-title.en", "the name of the government in English, such as Flanders"),
    NODE_SIDE_TITLE_DE("node.side-title.de", "the name of the government in German, such as Flandern"),
    NODE_OPERATOR("node.operator", "who runs this node, as shown on every page"),
    NODE_CONTACT("node.contact", "an e-mail address, such as schakel@example.org"),
    PUBLIC_ADDRESS("public.address", "an http or https address without path, such as https://schakel.example.org"),
    HTTP_BIND("http.bind", "an address of this machine, such as 127.0.0.1 or 0.0.0.0"),
    HTTP_PORT("http.port", "a port number from 1 to 65535"),
    HTTP_PROXIES("http.proxies", "IP addresses with a comma between, such as 127.0.0.1, 10.0.0.7"),
    HTTP_MONITORS("http.monitors", "IP addresses with a comma between, such as 10.0.0.9"),
    EXCHANGE_BIND("exchange.bind", "an address of this machine, such as 127.0.0.1 or 0.0.0.0"),
    EXCHANGE_PORT("exchange.port", "a port number from 1 to 65535, another than http.port"),
    DATABASE_URL("database.url", "the word embedded, or an address such as jdbc:postgresql://localhost/schakel"),
    DATABASE_USER("database.user", "the role that owns the database, such as schakel"),
    DATABASE_PASSWORD("database.password", "the password of database.user, or use database.password-file"),
    DATABASE_PASSWORD_FILE("database.password-file", "a readable file with the password of database.user"),
    DATA_DIRECTORY("data.directory", "a folder that the node may write to"),
    TLS_CERTIFICATE("tls.certificate", "a readable PEM file with a certificate; ./schakel keys makes one"),
    TLS_KEY("tls.key", "a readable PEM file with the key of tls.certificate; ./schakel keys makes one"),
    KEY_LOG("key.log", "a readable file that starts with PRIVATE+KEY+; ./schakel keys makes one"),
    KEY_COSIGN("key.cosign", "a readable file that starts with PRIVATE+KEY+; ./schakel keys makes one"),
    DEMO("demo", "true or false"),
    SILENT_AFTER("silent.after", "a period such as P9M (nine months) or P90D"),
    COORDINATION_POINT_NAME("coordination-point.name", "the name of the coordination point of this government"),
    COORDINATION_POINT_CODE("coordination-point.code", "its code in the register of the Union"),
    COORDINATION_POINT_ADDRESS("coordination-point.address", "its postal address"),
    COORDINATION_POINT_WEB("coordination-point.web", "the http or https address of its site, without path"),
    COORDINATION_POINT_PHONE("coordination-point.phone", "its telephone number, such as +32 2 555 00 00"),
    COORDINATION_POINT_COVERAGE("coordination-point.coverage", "for which border or region it is"),
    COORDINATION_POINT_ESTABLISHED_ON("coordination-point.established-on", "a day such as 2026-01-01"),
    COORDINATION_POINT_LEGAL_BASIS("coordination-point.legal-basis", "the act that established it"),
    COORDINATION_POINT_TASKS("coordination-point.tasks", "its main tasks in a sentence");

    /** The beginning of the settings of the coordination point: all of them stand there, or none. */
    static final String COORDINATION_POINT = "coordination-point.";

    private final String keyName;
    private final String expected;

    Setting(String keyName, String expected) {
        this.keyName = keyName;
        this.expected = expected;
    }

    static Optional<Setting> findByName(String keyName) {
        return Arrays.stream(values()).filter(s -> s.keyName.equals(keyName)).findFirst();
    }

    Key key() {
        return new Key(keyName, expected);
    }
}
