package eu.schakel.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operator fills in the example, and makes mistakes. */
class NodeConfigurationTest {
    private static final Map<String, String> NO_ENVIRONMENT = Map.of();

    @TempDir
    Path folder;

    private String example = "";

    @BeforeEach
    void copyTheExampleWithItsFiles() throws IOException {
        example = Files.readString(exampleFile());
        for (String file : List.of(
                "keys/tls-certificate.pem",
                "keys/tls-key.pem",
                "keys/log.key",
                "keys/cosign.key",
                "peers/nederland.pem")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), "");
        }
        Files.writeString(folder.resolve("database.password"), "geheim\n");
        Files.writeString(folder.resolve("mail.password"), "ook geheim\n");
        Files.createDirectories(folder.resolve("maildir/new"));
        Files.createDirectories(folder.resolve("maildir/cur"));
        Files.writeString(folder.resolve("login.secret"), "geheim\n");
    }

    @Test
    void theExampleIsRight() throws IOException {
        NodeConfiguration configuration = read(example);

        assertThat(configuration.name()).isEqualTo("vlaanderen");
        assertThat(configuration.sideTitles().fr()).isEqualTo("Flandre");
        assertThat(configuration.publicAddress()).isEqualTo(URI.create("https://schakel.example.org"));
        assertThat(configuration.http()).isEqualTo(new Listener("127.0.0.1", 8101));
        assertThat(configuration.proxies()).containsExactly("127.0.0.1");
        assertThat(configuration.monitors()).containsExactlyInAnyOrder("10.0.0.9", "10.0.0.10");
        assertThat(configuration.database())
                .isEqualTo(new DatabaseConfiguration.External(
                        "jdbc:postgresql://localhost:5432/schakel", "schakel", new Secret("geheim")));
        assertThat(configuration.dataDirectory()).isEqualTo(folder.resolve("data"));
        assertThat(configuration.logKey()).isEqualTo(folder.resolve("keys/log.key"));
        assertThat(configuration.mail())
                .isEqualTo(new MailConfiguration(
                        "smtp.example.org",
                        587,
                        MailConfiguration.Security.STARTTLS,
                        new MailConfiguration.Login("schakel", new Secret("ook geheim")),
                        "schakel@example.org",
                        folder.resolve("maildir")));
        assertThat(configuration.demo()).isFalse();
        assertThat(configuration.silentAfter()).isEqualTo(Period.ofMonths(9));
        assertThat(configuration.attachments())
                .isEqualTo(new AttachmentsConfiguration(
                        folder.resolve("data/uploads"), Optional.of("unix:/run/clamav/clamd.ctl")));
        assertThat(configuration.stepUpAfter()).isEqualTo(Duration.ofMinutes(15));
        assertThat(configuration.login()).hasValueSatisfying(login -> {
            assertThat(login.issuer()).hasToString("https://login.example.org/realms/medewerkers");
            assertThat(login.clientSecret()).contains(new Secret("geheim"));
            assertThat(login.scopes()).containsExactly("openid", "profile");
            assertThat(login.groups()).containsEntry("case-handler", Set.of("schakel-behandelaar"));
            assertThat(login.organisations()).singleElement().satisfies(body -> {
                assertThat(body.titles().en()).isEqualTo("Department of Chancellery and Foreign Affairs");
                assertThat(body.claimValues()).containsExactlyInAnyOrder("DKBUZA", "KB");
            });
            assertThat(login.api().orElseThrow().scopes()).containsEntry("operator", Set.of("schakel.beheer"));
        });
        assertThat(configuration.peers()).singleElement().satisfies(peer -> {
            assertThat(peer.name()).isEqualTo("nederland");
            assertThat(peer.titles().de()).isEqualTo("die Niederlande");
            assertThat(peer.exchangeAddress()).isEqualTo(URI.create("https://exchange.example.net:8202"));
            assertThat(peer.certificate()).isEqualTo(folder.resolve("peers/nederland.pem"));
        });
    }

    @Test
    void theExampleNamesEveryKey() {
        for (Setting setting : Setting.values()) {
            assertThat(example).contains(setting.key().name());
        }
        for (PeerSetting setting : PeerSetting.values()) {
            assertThat(example).contains(setting.of("nederland").name());
        }
        for (OrganisationSetting setting : OrganisationSetting.values()) {
            assertThat(example)
                    .contains(setting.of("departement-kanselarij-en-buitenlandse-zaken")
                            .name());
        }
    }

    @Test
    void aPasswordIsNotPrinted() throws IOException {
        assertThat(read(example).toString()).contains("(secret)").doesNotContain("geheim");
    }

    /** Each row: a line of the example, what an operator wrote in its place, and what the sentence must say. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    node.name = vlaanderen | node.name = Vlaanderen | node.name = "Vlaanderen" (line
                    node.name = vlaanderen | node.name = vlaan--deren | lower-case letters
                    node.name = vlaanderen | node.name = | node.name = "" (line
                    node.name = vlaanderen | # | node.name is missing. Expected: lower-case letters
                    node.name = vlaanderen | node.name = nederland | peer.nederland is this node itself
                    http.port = 8101 | http.port = 81010 | http.port = "81010" (line
                    http.port = 8101 | http.port = 0 | a port number from 1 to 65535
                    http.port = 8101 | http.port = 8201 | another than http.port
                    http.port = 8101 | http.prot = 8101 | http.prot (line
                    http.port = 8101 | http.prot = 8101 | Did you mean http.port?
                    http.port = 8101 | http.port 8101 | is not a setting. Write key = value
                    http.port = 8101 | http.bind = ::1 | http.bind stands twice
                    http.bind = 127.0.0.1 | http.bind = every where | http.bind = "every where"
                    http.proxies = 127.0.0.1 | http.proxies = localhost | http.proxies = "localhost" (line
                    http.proxies = 127.0.0.1 | http.proxies = 127.0.0.1,, | IP addresses with a comma between
                    http.proxies = 127.0.0.1 | http.proxies = | http.proxies = "" (line
                    http.monitors = 10.0.0.9, 10.0.0.10 | http.monitors = 10.0.0.0/24 | http.monitors = "10.0.0.0/24" (line
                    http.monitors = 10.0.0.9, 10.0.0.10 | http.monitor = 10.0.0.9 | Did you mean http.monitors?
                    public.address = https://schakel.example.org | public.address = schakel.example.org | without path
                    public.address = https://schakel.example.org | public.address = https://example.org/schakel | without path
                    public.address = https://schakel.example.org | public.address = ftp://example.org | an http or https address
                    public.address = https://schakel.example.org | public.address = https://a b | public.address = "https://a b"
                    node.contact = schakel@example.org | node.contact = schakel | an e-mail address
                    mail.host = smtp.example.org | # | mail.host is missing
                    mail.host = smtp.example.org | mail.host = smtp example | mail.host = "smtp example" (line
                    mail.host = smtp.example.org | mail.hots = smtp.example.org | Did you mean mail.host?
                    mail.port = 587 | # | mail.port is missing
                    mail.port = 587 | mail.port = smtp | a port number from 1 to 65535
                    mail.security = starttls | # | mail.security is missing. Expected: none, starttls or tls
                    mail.security = starttls | mail.security = ssl | mail.security = "ssl" (line
                    mail.security = starttls | mail.security = none | would send the password of mail.user readable to smtp.example.org
                    mail.user = schakel | # | mail.user is missing
                    mail.password-file = mail.password | # | mail.password-file is missing
                    mail.password-file = mail.password | mail.password-file = none | a readable file with the password of mail.user
                    mail.from = schakel@example.org | # | mail.from is missing
                    mail.from = schakel@example.org | mail.from = Schakel <schakel@example.org> | an e-mail address
                    mail.from = schakel@example.org | mail.from = schakel@example.org,piet@example.org | an e-mail address
                    mail.bounces = maildir | mail.bounces = keys | a maildir, with a folder new to read
                    demo = false | demo = yes | Expected: true or false
                    silent.after = P9M | silent.after = 9 months | a period such as P9M
                    silent.after = P9M | silent.after = P0D | a period such as P9M
                    silent.after = P9M | silent.after = -P9M | a period such as P9M
                    attachments.folder = data/uploads | attachments.folder = | attachments.folder = "" (line
                    attachments.folder = data/uploads | attachments.foldr = x | Did you mean attachments.folder?
                    attachments.clamd = unix:/run/clamav/clamd.ctl | attachments.clamd = | attachments.clamd = "" (line
                    attachments.clamd = unix:/run/clamav/clamd.ctl | attachments.clamd = unix:clamd.ctl | unix: and the whole path
                    attachments.clamd = unix:/run/clamav/clamd.ctl | attachments.clamd = /run/clamav/clamd.ctl | unix: and the whole path
                    attachments.clamd = unix:/run/clamav/clamd.ctl | attachments.clamd = localhost | a host and a port
                    attachments.clamd = unix:/run/clamav/clamd.ctl | attachments.clamd = localhost:66000 | a host and a port
                    attachments.clamd = unix:/run/clamav/clamd.ctl | attachments.clamd = http://localhost:3310 | a host and a port
                    tls.key = keys/tls-key.pem | tls.key = keys/none.pem | a readable PEM file
                    database.url = jdbc:postgresql://localhost:5432/schakel | database.url = jdbc:oracle:x | the word embedded
                    database.url = jdbc:postgresql://localhost:5432/schakel | database.url = embedded | database.user has no meaning
                    database.password-file = database.password | # | database.password is missing
                    database.password-file = database.password | database.password-file = none | database.password-file = "none"
                    login.issuer = https://login.example.org/realms/medewerkers | login.issuer = http://login.example.org | the https address of the login service
                    login.issuer = https://login.example.org/realms/medewerkers | login.issuer = https://a.example/?x=1 | the https address of the login service
                    login.issuer = https://login.example.org/realms/medewerkers | # | login.acr-values has no meaning without login.issuer
                    login.client-id = schakel | # | login.client-id is missing
                    login.client-id = schakel | login.client-id = https://schakel.example.org/api | an identity token would then open the API
                    login.client-secret-file = login.secret | login.client-secret-file = none | a readable file with the secret
                    login.scopes = openid, profile | login.scopes = profile | openid among them
                    login.scopes = openid, profile | login.scopes = openid,, profile | openid among them
                    login.role.case-handler = schakel-behandelaar | login.role.casehandler = x | Did you mean login.role.case-handler?
                    login.organisation-default = departement-kanselarij-en-buitenlandse-zaken | login.organisation-default = elders | login.organisation-default = "elders"
                    login.step-up-after = PT15M | login.step-up-after = P1D | at most PT12H
                    login.step-up-after = PT15M | login.step-up-after = PT0S | a time such as PT15M
                    login.step-up-after = PT15M | login.step-up-after = 15 minutes | a time such as PT15M
                    login.api-audience = https://schakel.example.org/api | # | login.api-audience is missing
                    organisation.departement-kanselarij-en-buitenlandse-zaken.claim = DKBUZA, KB | # | Set organisation.NAME.claim
                    organisation.departement-kanselarij-en-buitenlandse-zaken.claim = DKBUZA, KB | organisation.x.naam = y | Write organisation.NAME.SETTING
                    organisation.departement-kanselarij-en-buitenlandse-zaken.claim = DKBUZA, KB | organisation.Dkb.claim = y | NAME in lower-case letters
                    demo = false | demo = true | login.issuer has no meaning
                    peer.nederland.title.nl = Nederland | # | peer.nederland.title.nl is missing
                    peer.nederland.title.nl = Nederland | peer.nederland.titel.nl = Nederland | Write peer.NAME.SETTING
                    peer.nederland.title.nl = Nederland | peer.Nederland.title.nl = Nederland | NAME is the peer's node.name
                    peer.nederland.title.nl = Nederland | peer.nederland = Nederland | Write peer.NAME.SETTING
                    peer.nederland.exchange-address = https://exchange.example.net:8202 | peer.nederland.exchange-address = http://x | https address
                    peer.nederland.certificate = peers/nederland.pem | peer.nederland.certificate = peers | a readable PEM file
                    """)
    void aMistakeIsNamed(String line, String written, String sentence) {
        assertThat(example).contains("\n" + line + "\n");
        String mistaken = example.replace("\n" + line + "\n", "\n" + written + "\n");
        assertThatThrownBy(() -> read(mistaken))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "login.role., no group gives a role",
        "login.organisation-, Nobody would have an organisation",
        "login.api-scope., no scope gives a program a role"
    })
    void whatNobodyCouldUseIsRefused(String without, String sentence) {
        String lacking = example.replaceAll("(?m)^" + without.replace(".", "\\.") + ".*$", "");
        assertThatThrownBy(() -> read(lacking))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(sentence);
    }

    /** Such a node starts, and its page to sign in says what is missing. */
    @Test
    void loginMayBeLeftOut() throws IOException {
        NodeConfiguration configuration = read(example.replaceAll("(?m)^(login|organisation)\\..*$", ""));
        assertThat(configuration.login()).isEmpty();
        assertThat(configuration.stepUpAfter()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void filesAreTakenWithoutAnySetting() throws IOException {
        var plain = read(example.replaceAll("(?m)^attachments\\..*$", ""));
        assertThat(plain.attachments())
                .isEqualTo(new AttachmentsConfiguration(folder.resolve("data/uploads"), Optional.empty()));
        var six = read(example.replaceAll("(?m)^attachments.clamd.*$", "attachments.clamd = [::1]:3310"));
        assertThat(six.attachments().clamd()).hasValue("[::1]:3310");
    }

    @Test
    void anAddressCountsHoweverItIsWritten() throws IOException {
        var none = read(example.replace("\nhttp.proxies = 127.0.0.1\n", "\n"));
        assertThat(none.proxies()).isEmpty();
        var six = read(example.replace("http.proxies = 127.0.0.1", "http.proxies = 2001:DB8::7 ,10.0.0.7"));
        assertThat(six.proxies())
                .containsExactlyInAnyOrder(
                        InetAddress.ofLiteral("2001:db8:0:0::7").getHostAddress(), "10.0.0.7");
    }

    @Test
    void mailIsLeftOutAsAWhole() throws IOException {
        assertThat(read(example.replaceAll("(?m)^mail\\..*$", "#")).mail()).isNull();
        assertThatThrownBy(() -> read(example.replaceAll("(?m)^mail\\.(?!bounces).*$", "#")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("mail.host is missing");
    }

    @Test
    void aServerOnThisMachineMayHearThePassword() throws IOException {
        var near = example.replace("mail.host = smtp.example.org", "mail.host = 127.0.0.1")
                .replace("mail.security = starttls", "mail.security = none");
        assertThat(read(near).mail())
                .extracting(MailConfiguration::security)
                .isEqualTo(MailConfiguration.Security.NONE);
    }

    @Test
    void demoUsersAreNotForTheWholeNetwork() {
        String open =
                example.replace("demo = false", "demo = true").replace("http.bind = 127.0.0.1", "http.bind = 0.0.0.0");
        assertThatThrownBy(() -> read(open))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("demo = true lets anyone sign in");
    }

    @Test
    void aPasswordInTheAddressIsRefusedAndNotRepeated() {
        String address = "database.url = jdbc:postgresql://localhost/schakel?password=geheim";
        String mistaken = example.replace("database.url = jdbc:postgresql://localhost:5432/schakel", address);
        assertThatThrownBy(() -> read(mistaken))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("database.url")
                .message()
                .doesNotContain("geheim");
    }

    @Test
    void theEnvironmentWins() throws IOException {
        NodeConfiguration configuration = read(
                example,
                Map.of(
                        "SCHAKEL_HTTP_PORT", "9000",
                        "SCHAKEL_NODE_SIDE_TITLE_NL", "Vlaamse overheid",
                        "SCHAKEL_PEER_NEDERLAND_PUBLIC_ADDRESS", "https://elsewhere.example.net",
                        "PATH", "/bin"));
        assertThat(configuration.http().port()).isEqualTo(9000);
        assertThat(configuration.sideTitles().nl()).isEqualTo("Vlaamse overheid");
        assertThat(configuration.peers().getFirst().publicAddress()).hasToString("https://elsewhere.example.net");
    }

    @Test
    void theEnvironmentAloneIsEnough() {
        Map<String, String> environment = new HashMap<>();
        Arrays.stream(example.split("\n"))
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.split("=", 2))
                .forEach(pair -> environment.put(
                        Key.variable(pair[0].strip()).replace("NEDERLAND", "NOORD_HOLLAND"),
                        pair[1].strip()
                                .replaceAll(
                                        "^(keys/|peers/|(database|mail)\\.password|login\\.secret|maildir)",
                                        folder + "/$1")));
        NodeConfiguration configuration = NodeConfiguration.read(environment);
        assertThat(configuration.name()).isEqualTo("vlaanderen");
        assertThat(configuration.peers().getFirst().name()).isEqualTo("noord-holland");
        assertThat(configuration
                        .login()
                        .orElseThrow()
                        .organisations()
                        .getFirst()
                        .name())
                .isEqualTo("departement-kanselarij-en-buitenlandse-zaken");
    }

    @ParameterizedTest
    @CsvSource({
        "SCHAKEL_HTTP_PROT, 8101, no setting of a node",
        "SCHAKEL_PEER_NEDERLAND_KEY, x, no setting of a node",
        "SCHAKEL_PEER_TITLE_NL, x, no setting of a node",
        "SCHAKEL_HTTP_PORT, many, environment variable SCHAKEL_HTTP_PORT"
    })
    void aMistakeInTheEnvironmentIsNamed(String variable, String text, String sentence) {
        assertThatThrownBy(() -> read(example, Map.of(variable, text)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(variable)
                .hasMessageContaining(sentence);
    }

    @Test
    void variablesOfOthersAreLeftAlone() throws IOException {
        Map<String, String> environment = Map.of("SCHAKEL_JAVA_OPTS", "-Xmx1g", "SCHAKEL_SERVICE_HOST", "10.0.0.1");
        assertThat(read(example, environment).name()).isEqualTo("vlaanderen");
    }

    @Test
    void aFileThatIsNotThereOrNotTextIsNamed() throws IOException {
        assertThatThrownBy(() -> NodeConfiguration.read(folder.resolve("none.conf"), NO_ENVIRONMENT))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("There is no file")
                .hasMessageContaining("docs/node.conf.example");
        Path latin = folder.resolve("latin.conf");
        Files.write(latin, "node.operator = Financiën".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> NodeConfiguration.read(latin, NO_ENVIRONMENT))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("not UTF-8");
    }

    private NodeConfiguration read(String text) throws IOException {
        return read(text, NO_ENVIRONMENT);
    }

    private NodeConfiguration read(String text, Map<String, String> environment) throws IOException {
        Path file = folder.resolve("node.conf");
        Files.writeString(file, text);
        return NodeConfiguration.read(file, environment);
    }

    /** Tests run in the module's folder or in the repository's. */
    private static Path exampleFile() {
        Path here = Path.of("docs/node.conf.example");
        return Files.exists(here) ? here : Path.of("..").resolve(here);
    }
}
