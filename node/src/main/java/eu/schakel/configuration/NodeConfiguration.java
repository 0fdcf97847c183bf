package eu.schakel.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All settings of one node, checked. {@code docs/node.conf.example} documents each.
 *
 * @param name the name of the node in logs and between peers, such as vlaanderen
 * @param sideTitles the name of its government
 * @param operator who runs it
 * @param contact an e-mail address for questions about it
 * @param publicAddress where people reach its pages: http or https, without path
 * @param http the listener of pages and API
 * @param proxies IP addresses of proxies that are believed when they say whom they ask for
 * @param monitors IP addresses besides this machine that may read the measurements
 * @param exchange the listener of peers
 * @param database its PostgreSQL
 * @param dataDirectory a folder for what is kept outside the database, such as the newest signed checkpoints
 * @param certificate a PEM file with the certificate of the exchange
 * @param certificateKey a PEM file with the private key of that certificate
 * @param logKey a file with the C2SP private key that signs checkpoints
 * @param cosignKey a file with the C2SP private key that cosigns the checkpoints of peers
 * @param mail the server that takes its mail; null when mail waits until there is one
 * @param demo whether anyone may sign in as a demo user
 * @param silentAfter how long nobody says anything about an agreement before it counts as silent
 * @param attachments where files wait that people send, and who scans them
 * @param login the login service of its government; empty for a demo, and where nobody can sign in yet
 * @param stepUpAfter how long after signing in somebody may publish without proving anew who that is
 * @param coordinationPoint of this government under Regulation (EU) 2025/925; empty where there is none
 * @param peers the other nodes, in order of name
 */
public record NodeConfiguration(
        String name,
        Titles sideTitles,
        String operator,
        String contact,
        URI publicAddress,
        Listener http,
        Set<String> proxies,
        Set<String> monitors,
        Listener exchange,
        DatabaseConfiguration database,
        Path dataDirectory,
        Path certificate,
        Path certificateKey,
        Path logKey,
        Path cosignKey,
        @Nullable MailConfiguration mail,
        boolean demo,
        Period silentAfter,
        AttachmentsConfiguration attachments,
        Optional<LoginConfiguration> login,
        Duration stepUpAfter,
        Optional<CoordinationPoint> coordinationPoint,
        List<Peer> peers) {

    /** Keeps its own copies. */
    public NodeConfiguration {
        proxies = Set.copyOf(proxies);
        monitors = Set.copyOf(monitors);
        peers = List.copyOf(peers);
    }

    /**
     * Reads a file; environment variables ({@code SCHAKEL_} and the key in capitals, dots and dashes as {@code _}) win. Paths are
     * taken from the folder of the file.
     *
     * @throws ConfigurationException if the file cannot be read or a value is wrong, unknown or missing
     */
    public static NodeConfiguration read(Path file, Map<String, String> environment) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        Values values = new Values(
                SettingsFile.read(absolute), EnvironmentSettings.read(environment), folder == null ? absolute : folder);
        return NodeReader.from(values);
    }

    /**
     * Reads environment variables alone. Paths are taken from the working directory.
     *
     * @throws ConfigurationException if a value is wrong, unknown or missing
     */
    public static NodeConfiguration read(Map<String, String> environment) {
        Values values = new Values(
                Map.of(), EnvironmentSettings.read(environment), Path.of("").toAbsolutePath());
        return NodeReader.from(values);
    }
}
