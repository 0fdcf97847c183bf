package eu.schakel.exchange;

import eu.schakel.ledger.Ed25519Signer;
import eu.schakel.ledger.KeyType;
import eu.schakel.testing.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** What makes a node who it is: keys, certificate, address on loopback. */
record Government(
        String name, Ed25519Signer logKey, Ed25519Signer cosignKey, Path certificateFile, Path keyFile, int port) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Government create(Path folder, String name) {
        try {
            var certificate = Files.createTempFile(folder, name, ".pem");
            var key = Files.createTempFile(folder, name, ".key");
            makeCertificate(name, certificate, key);
            return new Government(
                    name,
                    Ed25519Signer.generate(RANDOM, name, KeyType.NOTE),
                    Ed25519Signer.generate(RANDOM, name, KeyType.COSIGNATURE),
                    certificate,
                    key,
                    FreePorts.next());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Tls tls() {
        try {
            return Tls.of(certificateFile, keyFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    X509Certificate certificate() {
        try {
            return Tls.certificate(certificateFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("https://localhost:" + port);
    }

    /** As the others know it. */
    Peer asPeer() {
        return new Peer(name, address(), logKey.verifier(), cosignKey.verifier(), certificate());
    }

    private static void makeCertificate(String name, Path certificate, Path key) throws IOException {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            var pair = generator.generateKeyPair();
            var subject = new X500Name("CN=" + name);
            var holder = new JcaX509v3CertificateBuilder(
                            subject,
                            new BigInteger(64, RANDOM),
                            Date.from(Instant.now().minus(Duration.ofHours(1))),
                            Date.from(Instant.now().plus(Duration.ofDays(1))),
                            subject,
                            pair.getPublic())
                    .addExtension(
                            Extension.subjectAlternativeName,
                            false,
                            new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")))
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
            Files.writeString(certificate, pem("CERTIFICATE", holder.getEncoded()));
            Files.writeString(key, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IOException(e);
        }
    }

    private static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + label
                + "-----\n";
    }
}
