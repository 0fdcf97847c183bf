package eu.schakel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.ledger.Ed25519Signer;
import eu.schakel.ledger.KeyType;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** An operator makes keys for a new node. */
class KeysCommandTest {
    @TempDir
    Path folder;

    private CommandRun run = new CommandRun(0, "", "");

    @BeforeEach
    void makeKeys() {
        run = CommandRun.of(
                "keys",
                "--node",
                "vlaanderen",
                "--directory",
                folder.resolve("keys").toString());
    }

    @Test
    void theKeysAreNoteKeysOfTheNode() throws Exception {
        Ed25519Signer log = Ed25519Signer.parse(read("log.key"));
        Ed25519Signer cosign = Ed25519Signer.parse(read("cosign.key"));
        assertThat(log.name()).isEqualTo("vlaanderen");
        assertThat(log.type()).isEqualTo(KeyType.NOTE);
        assertThat(cosign.type()).isEqualTo(KeyType.COSIGNATURE);
        assertThat(log.verifier().encoded()).isEqualTo(read("log.pub"));
        assertThat(cosign.verifier().encoded()).isEqualTo(read("cosign.pub"));
    }

    @Test
    void thePeerGetsLinesForItsConfiguration() throws Exception {
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        "peer.vlaanderen.log-key = " + read("log.pub"),
                        "peer.vlaanderen.cosign-key = " + read("cosign.pub"),
                        "peer.vlaanderen.certificate = peers/vlaanderen.pem");
    }

    @Test
    void aProgramGetsOneDocument() throws Exception {
        var other = folder.resolve("other");
        var asked = CommandRun.of("keys", "--node", "nederland", "--directory", other.toString(), "--json");
        var json = JsonMapper.shared().readTree(asked.out());
        assertThat(json.propertyNames()).containsExactly("node", "logKey", "cosignKey", "certificate", "fingerprint");
        assertThat(json.path("node").asString()).isEqualTo("nederland");
        assertThat(json.path("logKey").asString())
                .isEqualTo(Files.readString(other.resolve("log.pub")).strip());
        assertThat(Path.of(json.path("certificate").asString())).exists();
        assertThat(asked.err()).contains(json.path("fingerprint").asString());
    }

    @Test
    void theCertificateFitsItsKeyAndNamesThisMachine() throws Exception {
        X509Certificate certificate = certificate();
        byte[] message = "schakel".getBytes(StandardCharsets.UTF_8);
        Signature signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(privateKey());
        signer.update(message);
        byte[] signature = signer.sign();
        Signature verifier = Signature.getInstance("SHA256withECDSA");
        verifier.initVerify(certificate);
        verifier.update(message);

        assertThat(verifier.verify(signature)).isTrue();
        assertThat(certificate.getSubjectAlternativeNames())
                .extracting(name -> name.get(1))
                .isEqualTo(List.of("localhost", "127.0.0.1"));
        Duration validity = Duration.between(
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
        assertThat(validity).isBetween(Duration.ofDays(365), Duration.ofDays(366));
    }

    @Test
    void secretsAreForTheOwnerOnly() throws Exception {
        for (String file : List.of("log.key", "cosign.key", "tls-key.pem")) {
            assertThat(Files.getAttribute(folder.resolve("keys").resolve(file), "unix:mode"))
                    .as(file)
                    .isEqualTo(0100600);
        }
        assertThat(run.out() + run.err()).doesNotContain("PRIVATE");
    }

    @Test
    void keysAreNeverReplaced() throws Exception {
        String before = read("log.key");
        CommandRun again = CommandRun.of(
                "keys",
                "--node",
                "vlaanderen",
                "--directory",
                folder.resolve("keys").toString());
        assertThat(again.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(again.err()).contains("is there already", "choose another folder");
        assertThat(read("log.key")).isEqualTo(before);
    }

    @Test
    void aHostThatIsNoneIsNamed() {
        CommandRun wrong = CommandRun.of(
                "keys",
                "--node",
                "vlaanderen",
                "--host",
                "300.1.2.3",
                "--directory",
                folder.resolve("other").toString());
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(wrong.err()).contains("300.1.2.3");
    }

    private String read(String file) throws Exception {
        return Files.readString(folder.resolve("keys").resolve(file)).strip();
    }

    private X509Certificate certificate() throws Exception {
        try (InputStream input = Files.newInputStream(folder.resolve("keys/tls-certificate.pem"))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(input);
        }
    }

    private PrivateKey privateKey() throws Exception {
        String body = read("tls-key.pem").replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
    }
}
