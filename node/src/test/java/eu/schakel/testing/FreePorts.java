package eu.schakel.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** Ports that nobody listens on, each given once. */
public final class FreePorts {
    private static final RandomGenerator RANDOM = RandomGenerator.getDefault();
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePorts() {}

    /** Below the range that systems take for outgoing connections, so that none is in the way when a node is started again. */
    public static synchronized int next() {
        while (true) {
            int port = RANDOM.nextInt(20_000, 32_000);
            if (!GIVEN.add(port)) {
                continue;
            }
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // Somebody has it: the next.
            }
        }
    }
}
