package eu.schakel.exchange;

import eu.schakel.ledger.NoteVerifier;
import java.net.URI;
import java.security.cert.X509Certificate;

/**
 * Another government's node.
 *
 * @param name as it signs
 * @param address where it listens for exchange, {@code https://host:port}
 * @param logKey verifies its checkpoints
 * @param cosignKey verifies its cosignatures of ours
 * @param certificate the one TLS certificate that it may show
 */
public record Peer(
        String name, URI address, NoteVerifier logKey, NoteVerifier cosignKey, X509Certificate certificate) {}
