package eu.schakel.database.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ThreadLocalRandom;

/** The server's TCP port: remembered in a file, so that it stays the same as long as nobody else takes it. */
final class Port {
    /** Below the range from which Linux takes ports for outgoing connections, which would come and sit on ours. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 29_999;

    /** A machine on which a hundred random ports are taken has another problem. */
    private static final int TRIES = 100;

    private Port() {}

    static int remembered(Path file) throws IOException {
        int last = last(file);
        if (last != 0 && isFree(last)) {
            return last;
        }
        int port = anyFree();
        Path fresh = file.resolveSibling("port.new");
        Files.writeString(fresh, Integer.toString(port));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        return port;
    }

    private static int last(Path file) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        String text = Files.readString(file).strip();
        return text.matches("\\d{4,5}") ? Integer.parseInt(text) : 0;
    }

    private static int anyFree() {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST + 1);
            if (isFree(port)) {
                return port;
            }
        }
        throw new EmbeddedPostgresException("No free TCP port on 127.0.0.1 between " + LOWEST + " and " + HIGHEST
                + " for PostgreSQL. Stop what uses them.");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
