package eu.schakel.exchange;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/**
 * Mutual TLS with pinned certificates: each side trusts exactly the certificates of the peers it is configured with, no
 * authority in between.
 */
public final class Tls {
    private static final char[] NO_PASSWORD = new char[0];

    private Tls() {}

    /**
     * A context that shows this node's certificate and trusts the peers'.
     *
     * @throws IOException when a file cannot be read
     */
    public static SSLContext context(Path certificate, Path key, List<X509Certificate> peers) throws IOException {
        try {
            var own = KeyStore.getInstance("PKCS12");
            own.load(null, NO_PASSWORD);
            own.setKeyEntry("node", privateKey(key), NO_PASSWORD, new Certificate[] {certificate(certificate)});
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, NO_PASSWORD);
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, NO_PASSWORD);
            for (int i = 0; i < peers.size(); i++) {
                trusted.setCertificateEntry("peer-" + i, peers.get(i));
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            var context = SSLContext.getInstance("TLSv1.3");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(
                    "The certificate " + certificate + " and the key " + key + " cannot be used together: "
                            + e.getMessage(),
                    e);
        }
    }

    /**
     * Reads a certificate from a PEM file.
     *
     * @throws IOException when the file is missing or holds none
     */
    public static X509Certificate certificate(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (GeneralSecurityException e) {
            throw new IOException(file + " holds no X.509 certificate in PEM form: " + e.getMessage(), e);
        }
    }

    private static PrivateKey privateKey(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file);
                var parser = new PEMParser(reader)) {
            var converter = new JcaPEMKeyConverter();
            return switch (parser.readObject()) {
                case PEMKeyPair pair -> converter.getKeyPair(pair).getPrivate();
                case PrivateKeyInfo info -> converter.getPrivateKey(info);
                case null, default -> throw new IOException(file + " holds no private key in PEM form");
            };
        }
    }
}
