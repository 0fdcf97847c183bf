package eu.schakel.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;

/**
 * The four ports of a demo.
 *
 * @param first the public port of the first node
 */
record DemoPorts(int first) {
    /** The distance from a node's public port to its exchange port. */
    private static final int TO_EXCHANGE = 100;

    private static final int STEP = 10;

    /** Nine steps of ten stay below the first exchange port. */
    private static final int TRIES = 9;

    private static final int LOWEST = 1;
    private static final int HIGHEST = 65_535;

    /** The wanted ports, or the next in steps of ten that are all free. */
    static DemoPorts from(int wanted) {
        for (int i = 0; i < TRIES; i++) {
            DemoPorts ports = new DemoPorts(wanted + i * STEP);
            if (ports.all().stream().allMatch(DemoPorts::isFree)) {
                return ports;
            }
        }
        throw new CommandException("None of the ports tried from " + wanted
                + " is free. Choose others with --port, for example --port 9101.");
    }

    int publicPort(int node) {
        return first + node;
    }

    int exchangePort(int node) {
        return first + TO_EXCHANGE + node;
    }

    private List<Integer> all() {
        return List.of(publicPort(0), publicPort(1), exchangePort(0), exchangePort(1));
    }

    private static boolean isFree(int port) {
        if (port < LOWEST || port > HIGHEST) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
