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
import javax.net.ssl.KeyManager;
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

    private final KeyManager[] own;

    private Tls(KeyManager[] own) {
        this.own = own;
    }

    /**
     * This node's certificate and its key.
     *
     * @throws IOException when a file cannot be read, or the two do not belong together
     */
    public static Tls of(Path certificate, Path key) throws IOException {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, NO_PASSWORD);
            store.setKeyEntry("node", privateKey(key), NO_PASSWORD, new Certificate[] {certificate(certificate)});
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, NO_PASSWORD);
            return new Tls(keys.getKeyManagers());
        } catch (GeneralSecurityException e) {
            throw new IOException(
                    "The certificate " + certificate + " and the key " + key + " cannot be used together: "
                            + e.getMessage(),
                    e);
        }
    }

    /** To listen: any of the peers may come, nobody else. */
    SSLContext forListening(List<X509Certificate> peers) {
        return context(peers);
    }

    /** To call one peer: another peer's certificate at its address is refused before a byte of ours is sent. */
    SSLContext forCalling(X509Certificate peer) {
        return context(List.of(peer));
    }

    private SSLContext context(List<X509Certificate> trusted) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, NO_PASSWORD);
            for (int i = 0; i < trusted.size(); i++) {
                store.setCertificateEntry("peer-" + i, trusted.get(i));
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLSv1.3");
            context.init(own, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("This Java runtime cannot hold certificates in memory", e);
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
