package eu.schakel.configuration;

import java.util.Arrays;
import java.util.List;
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
    MAIL_HOST("mail.host", "the name of the mail server, such as smtp.example.org"),
    MAIL_PORT("mail.port", "a port number from 1 to 65535, such as 587"),
    MAIL_SECURITY("mail.security", "none, starttls or tls"),
    MAIL_USER("mail.user", "the user that the mail server knows, together with mail.password-file"),
    MAIL_PASSWORD_FILE("mail.password-file", "a readable file with the password of mail.user"),
    MAIL_FROM("mail.from", "an e-mail address, such as schakel@example.org"),
    MAIL_BOUNCES("mail.bounces", "a maildir, with a folder new to read and a folder cur to write"),
    LOGIN_ISSUER(
            "login.issuer", "the https address of the login service, such as https://login.example.org/realms/staff"),
    LOGIN_CLIENT_ID("login.client-id", "the name under which the login service knows this node"),
    LOGIN_CLIENT_SECRET_FILE("login.client-secret-file", "a readable file with the secret of login.client-id"),
    LOGIN_SCOPES("login.scopes", "scopes with a comma between, openid among them, such as openid, profile"),
    LOGIN_ACR_VALUES("login.acr-values", "levels of proof for publishing, with a comma between"),
    LOGIN_ROLES_CLAIM("login.roles-claim", "the claim with somebody's groups, such as groups or realm_access.roles"),
    LOGIN_ROLE_COORDINATOR(
            "login.role.coordinator", "groups of the login service that are coordinator here, with a comma between"),
    LOGIN_ROLE_CASE_HANDLER(
            "login.role.case-handler", "groups of the login service that are case-handler here, with a comma between"),
    LOGIN_ROLE_DATA_STEWARD(
            "login.role.data-steward", "groups of the login service that are data-steward here, with a comma between"),
    LOGIN_ROLE_OPERATOR(
            "login.role.operator", "groups of the login service that are operator here, with a comma between"),
    LOGIN_ORGANISATION_CLAIM("login.organisation-claim", "the claim with somebody's organisation, such as department"),
    LOGIN_ORGANISATION_DEFAULT(
            "login.organisation-default", "the NAME of one of the settings organisation.NAME.title.nl"),
    LOGIN_STEP_UP_AFTER("login.step-up-after", "a time such as PT15M (fifteen minutes), at most PT12H"),
    LOGIN_API_AUDIENCE(
            "login.api-audience",
            "the audience of tokens for this node's API, such as https://schakel.example.org/api"),
    LOGIN_API_SCOPE_COORDINATOR(
            "login.api-scope.coordinator", "scopes of tokens that are coordinator here, with a comma between"),
    LOGIN_API_SCOPE_CASE_HANDLER(
            "login.api-scope.case-handler", "scopes of tokens that are case-handler here, with a comma between"),
    LOGIN_API_SCOPE_DATA_STEWARD(
            "login.api-scope.data-steward", "scopes of tokens that are data-steward here, with a comma between"),
    LOGIN_API_SCOPE_OPERATOR(
            "login.api-scope.operator", "scopes of tokens that are operator here, with a comma between"),
    DEMO("demo", "true or false"),
    ATTACHMENTS_FOLDER("attachments.folder", "a folder on a disk of this machine that the node may write to"),
    ATTACHMENTS_CLAMD(
            "attachments.clamd",
            "unix: and the whole path of a socket, such as unix:/run/clamav/clamd.ctl, or a host and a port, such as 10.0.0.8:3310"),
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

    /** The role is the last word. */
    static final List<Setting> LOGIN_ROLES =
            List.of(LOGIN_ROLE_COORDINATOR, LOGIN_ROLE_CASE_HANDLER, LOGIN_ROLE_DATA_STEWARD, LOGIN_ROLE_OPERATOR);

    /** The role is the last word. */
    static final List<Setting> LOGIN_API_SCOPES = List.of(
            LOGIN_API_SCOPE_COORDINATOR,
            LOGIN_API_SCOPE_CASE_HANDLER,
            LOGIN_API_SCOPE_DATA_STEWARD,
            LOGIN_API_SCOPE_OPERATOR);

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
