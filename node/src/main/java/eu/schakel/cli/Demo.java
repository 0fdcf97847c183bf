package eu.schakel.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Two nodes as child processes, from their configuration to their end. */
final class Demo implements AutoCloseable {
    private final DemoDirectory directory;
    private final List<DemoSide> sides;
    private final DemoRegister register;
    private final PrintWriter progress;
    private final List<NodeProcess> nodes = new ArrayList<>();
    private boolean closed;

    Demo(DemoDirectory directory, DemoPorts ports, DemoRegister register, PrintWriter progress) {
        this.directory = directory;
        this.sides = DemoSide.both(directory, ports);
        this.register = register;
        this.progress = progress;
    }

    /** Returns when both nodes are ready and the home node has the declaration. */
    void start() throws InterruptedException {
        try {
            for (DemoSide side : sides) {
                side.ensureKeys(Clock.systemUTC());
            }
            sides.getFirst().writeConfiguration(sides.getLast());
            sides.getLast().writeConfiguration(sides.getFirst());
            boolean first = !directory.hasHistory();
            if (first) {
                writeHistory();
            }
            progress.println("Starting " + sides.getFirst().name() + " and "
                    + sides.getLast().name() + " ...");
            progress.flush();
            for (DemoSide side : sides) {
                startNode(side);
            }
            for (NodeProcess node : nodes) {
                node.awaitReady();
            }
            if (!first) {
                register.load(sides.getFirst().configurationFile());
            }
        } catch (IOException e) {
            throw new CommandException("The demo could not start: " + e.getMessage() + ".", e);
        }
    }

    /** A node that serves, and where. */
    record Ready(String name, String address) {}

    List<Ready> listNodes() {
        return sides.stream()
                .map(side -> new Ready(side.name(), side.publicAddress()))
                .toList();
    }

    /** Waits until both nodes have ended, and says so of the one that ends by itself. True if we ended them. */
    boolean awaitEnd() throws InterruptedException {
        for (NodeProcess node : List.copyOf(nodes)) {
            int exitCode = node.awaitEnd();
            if (!isClosed()) {
                progress.println("The node " + node.side().name() + " ended with " + exitCode + "; the reason is in "
                        + node.log() + ". Ctrl-C stops the rest.");
            }
        }
        return isClosed();
    }

    /** Stops both; safe to call twice and from another thread. */
    @Override
    public void close() {
        List<NodeProcess> running;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            running = List.copyOf(nodes);
        }
        running.parallelStream().forEach(NodeProcess::close);
        try {
            directory.close();
        } catch (IOException e) {
            progress.println("The lock of the demo's folder could not be released: " + e.getMessage());
        }
        progress.println("Stopped.");
        progress.flush();
    }

    /** All or nothing: what a demo left that was killed in the middle is made anew. */
    private void writeHistory() throws IOException {
        for (DemoSide side : sides) {
            directory.delete(side.data());
        }
        register.writeHistory(
                sides.getFirst().configurationFile(), sides.getLast().configurationFile());
        directory.keepHistory();
    }

    /** No node may start after the order to stop. */
    private synchronized void startNode(DemoSide side) throws IOException {
        if (closed) {
            throw new CommandException("Stopped before it was ready.");
        }
        nodes.add(NodeProcess.start(side));
    }

    private synchronized boolean isClosed() {
        return closed;
    }
}
