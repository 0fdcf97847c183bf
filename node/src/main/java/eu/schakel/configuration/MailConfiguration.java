package eu.schakel.configuration;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The server that takes the node's mail.
 *
 * @param login null when it asks for none
 * @param from the node's own address
 * @param bounces a maildir with what comes to that address; null when nobody reads it by machine
 */
public record MailConfiguration(
        String host,
        int port,
        Security security,
        @Nullable Login login,
        String from,
        @Nullable Path bounces) {

    /** How the way to the server is closed to others. */
    public enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    /** Who the node is to the server. */
    public record Login(String user, Secret password) {}
}
