package eu.schakel.cli;

import eu.schakel.ledger.Ed25519Signer;
import eu.schakel.ledger.KeyType;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/**
 * The key files of one node in a folder, as {@code docs/node.conf.example} names them, and what of them is public.
 *
 * @param node the node.name
 * @param logKey the C2SP verifier key of its logs
 * @param cosignKey the C2SP verifier key of its cosignatures
 * @param certificate the PEM file with its certificate
 * @param fingerprint SHA-256 of the certificate, in hexadecimal pairs
 */
record NodeKeys(String node, String logKey, String cosignKey, Path certificate, String fingerprint) {
    private static final FileAttribute<?> ONLY_OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /**
     * Makes all files anew.
     *
     * @param hosts names or IP addresses for the certificate
     * @throws CommandException if one of them is there already, or cannot be written
     */
    static NodeKeys create(Path directory, String node, List<String> hosts, Clock clock) {
        SecureRandom random = new SecureRandom();
        Ed25519Signer log = Ed25519Signer.generate(random, node, KeyType.NOTE);
        Ed25519Signer cosign = Ed25519Signer.generate(random, node, KeyType.COSIGNATURE);
        TlsCertificate tls = TlsCertificate.create(node, hosts, clock.instant(), random);
        try {
            Files.createDirectories(directory);
            writeSecret(directory.resolve("log.key"), log.encoded());
            writeSecret(directory.resolve("cosign.key"), cosign.encoded());
            writeSecret(directory.resolve("tls-key.pem"), tls.keyPem());
            write(directory.resolve("log.pub"), log.verifier().encoded());
            write(directory.resolve("cosign.pub"), cosign.verifier().encoded());
            write(directory.resolve("tls-certificate.pem"), tls.certificatePem());
        } catch (FileAlreadyExistsException e) {
            throw new CommandException(
                    e.getFile()
                            + " is there already. A lost key cannot be made again, so nothing was replaced: choose another folder.",
                    e);
        } catch (IOException e) {
            throw new CommandException("Cannot write keys into " + directory + ": " + e.getMessage() + ".", e);
        }
        return new NodeKeys(
                node,
                log.verifier().encoded(),
                cosign.verifier().encoded(),
                directory.resolve("tls-certificate.pem"),
                tls.fingerprint());
    }

    /** What the operator of a peer adds to its configuration, apart from titles and addresses. */
    String linesForPeer() {
        return """
                peer.%1$s.log-key = %2$s
                peer.%1$s.cosign-key = %3$s
                peer.%1$s.certificate = peers/%1$s.pem
                """.formatted(node, logKey, cosignKey);
    }

    private static void writeSecret(Path file, String text) throws IOException {
        Files.createFile(file, ONLY_OWNER);
        Files.writeString(file, text.strip() + "\n");
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text.strip() + "\n", StandardOpenOption.CREATE_NEW);
    }
}
