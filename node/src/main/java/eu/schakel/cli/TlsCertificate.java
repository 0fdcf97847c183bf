package eu.schakel.cli;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A self-signed certificate for the exchange (X.509 v3, RFC 5280; ECDSA on P-256, valid for one year) and its key. Peers pin the
 * certificate itself, so no authority signs it; it serves both ends of mutual TLS.
 *
 * @param certificatePem the certificate
 * @param keyPem the private key (PKCS #8)
 * @param fingerprint SHA-256 of the certificate, in hexadecimal pairs
 */
record TlsCertificate(String certificatePem, String keyPem, String fingerprint) {
    private static final Duration VALIDITY = Duration.ofDays(365);

    /** The clock of a peer may be behind. */
    private static final Duration BEFORE = Duration.ofHours(1);

    /** RFC 5280 section 4.1.2.2: at most 20 octets, positive. */
    private static final int SERIAL_BITS = 127;

    private static final int PEM_LINE = 64;

    static TlsCertificate create(String node, List<String> hosts, Instant now, SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            KeyPair pair = generator.generateKeyPair();
            X509CertificateHolder certificate = sign(node, hosts, now, random, pair);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return new TlsCertificate(
                    pem("CERTIFICATE", certificate.getEncoded()),
                    pem("PRIVATE KEY", pair.getPrivate().getEncoded()),
                    HexFormat.ofDelimiter(":").formatHex(digest).toUpperCase(Locale.ROOT));
        } catch (GeneralSecurityException | IOException | OperatorCreationException | IllegalArgumentException e) {
            throw new CommandException("Cannot make a certificate for " + hosts + ": " + e.getMessage() + ".", e);
        }
    }

    private static X509CertificateHolder sign(
            String node, List<String> hosts, Instant now, SecureRandom random, KeyPair pair)
            throws IOException, OperatorCreationException {
        X500Name name = new X500NameBuilder().addRDN(BCStyle.CN, node).build();
        return new JcaX509v3CertificateBuilder(
                        name,
                        new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE),
                        Date.from(now.minus(BEFORE)),
                        Date.from(now.plus(VALIDITY)),
                        name,
                        pair.getPublic())
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
                    KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth
                }))
                .addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(hosts.stream()
                                .map(TlsCertificate::alternativeName)
                                .toArray(GeneralName[]::new)))
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
    }

    private static GeneralName alternativeName(String host) {
        boolean address = host.matches("[0-9.]+") || host.contains(":");
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, host);
    }

    /** RFC 7468. */
    private static String pem(String label, byte[] der) {
        String body = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }
}
