package eu.schakel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;

/**
 * One of the two governments of a demo: its names, ports and folder, and the configuration made of them.
 *
 * @param name the node.name
 * @param nl its name in Dutch, and so on
 */
record DemoSide(
        String name, String nl, String fr, String en, String de, int publicPort, int exchangePort, Path directory) {

    /** Both sides; the first is the home of the declaration. */
    static List<DemoSide> both(DemoDirectory directory, DemoPorts ports) {
        return List.of(
                new DemoSide(
                        "vlaanderen",
                        "Vlaanderen",
                        "Flandre",
                        "Flanders",
                        "Flandern",
                        ports.publicPort(0),
                        ports.exchangePort(0),
                        directory.of("vlaanderen")),
                new DemoSide(
                        "nederland",
                        "Nederland",
                        "Pays-Bas",
                        "Netherlands",
                        "die Niederlande",
                        ports.publicPort(1),
                        ports.exchangePort(1),
                        directory.of("nederland")));
    }

    String publicAddress() {
        return "http://localhost:" + publicPort;
    }

    Path configurationFile() {
        return directory.resolve("node.conf");
    }

    /** What the node keeps: its database and the newest checkpoints. */
    Path data() {
        return directory.resolve("data");
    }

    /** Makes the keys the first time; afterwards the other side knows them. */
    void ensureKeys(Clock clock) throws IOException {
        if (Files.exists(keys())) {
            return;
        }
        // All or nothing: a demo that was killed here makes them again.
        Path fresh = Files.createTempDirectory(
                Files.createDirectories(directory),
                "keys.new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        NodeKeys.create(fresh, name, List.of("localhost", "127.0.0.1"), clock);
        Files.move(fresh, keys());
    }

    /** Written at each start, because ports may differ. */
    void writeConfiguration(DemoSide peer) throws IOException {
        Files.writeString(configurationFile(), ownLines() + peer.linesForPeer());
    }

    private String ownLines() {
        return """
                # Made by ./schakel demo at each start; docs/node.conf.example explains the keys.
                node.name = %s
                node.side-title.nl = %s
                node.side-title.fr = %s
                node.side-title.en = %s
                node.side-title.de = %s
                node.operator = Demo
                node.contact = demo@example.org
                public.address = %s
                http.bind = 127.0.0.1
                http.port = %d
                exchange.bind = 127.0.0.1
                exchange.port = %d
                database.url = embedded
                data.directory = data
                tls.certificate = keys/tls-certificate.pem
                tls.key = keys/tls-key.pem
                key.log = keys/log.key
                key.cosign = keys/cosign.key
                demo = true
                """.formatted(name, nl, fr, en, de, publicAddress(), publicPort, exchangePort);
    }

    private String linesForPeer() throws IOException {
        return """
                peer.%1$s.title.nl = %2$s
                peer.%1$s.title.fr = %3$s
                peer.%1$s.title.en = %4$s
                peer.%1$s.title.de = %5$s
                peer.%1$s.exchange-address = https://localhost:%6$d
                peer.%1$s.public-address = %7$s
                peer.%1$s.log-key = %8$s
                peer.%1$s.cosign-key = %9$s
                peer.%1$s.certificate = %10$s
                """.formatted(
                        name,
                        nl,
                        fr,
                        en,
                        de,
                        exchangePort,
                        publicAddress(),
                        Files.readString(keys().resolve("log.pub")).strip(),
                        Files.readString(keys().resolve("cosign.pub")).strip(),
                        keys().resolve("tls-certificate.pem"));
    }

    private Path keys() {
        return directory.resolve("keys");
    }
}
