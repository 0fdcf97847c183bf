package eu.schakel.attachments;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks INSTREAM as clamd does; finds whatever says EICAR. */
final class FakeClamd implements AutoCloseable {
    private final ServerSocketChannel server;

    /** What it was sent. */
    final List<Integer> scannedBytes = new CopyOnWriteArrayList<>();

    /** What it says instead of the truth; nothing at all when it hangs. */
    volatile String answer = "";

    volatile boolean hangs;

    FakeClamd(SocketAddress address) throws IOException {
        server = address instanceof java.net.UnixDomainSocketAddress
                ? ServerSocketChannel.open(java.net.StandardProtocolFamily.UNIX)
                : ServerSocketChannel.open();
        server.bind(address);
        Thread.ofVirtual().start(this::serve);
    }

    int port() throws IOException {
        return ((java.net.InetSocketAddress) server.getLocalAddress()).getPort();
    }

    private void serve() {
        try {
            while (true) {
                var client = server.accept();
                Thread.ofVirtual().start(() -> talk(client));
            }
        } catch (ClosedChannelException e) {
            return;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void talk(SocketChannel client) {
        try (client) {
            var input = new DataInputStream(Channels.newInputStream(client));
            var command = new String(input.readNBytes(10), StandardCharsets.US_ASCII);
            var content = new java.io.ByteArrayOutputStream();
            for (var length = input.readInt(); length != 0; length = input.readInt()) {
                content.write(input.readNBytes(length));
            }
            scannedBytes.add(content.size());
            if (hangs) {
                input.readAllBytes();
                return;
            }
            var found = content.toString(StandardCharsets.ISO_8859_1).contains("EICAR");
            var truth = found ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
            var said = command.equals("zINSTREAM\0") ? answer.isEmpty() ? truth : answer : "UNKNOWN COMMAND";
            var bytes = said.getBytes(StandardCharsets.US_ASCII);
            Channels.newOutputStream(client).write(Arrays.copyOf(bytes, bytes.length + 1));
        } catch (IOException e) {
            // The client went away, as it may.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
