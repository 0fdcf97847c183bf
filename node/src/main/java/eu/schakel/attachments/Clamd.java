package eu.schakel.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** ClamAV's daemon, asked by its command INSTREAM (clamd(8)): pieces with their length before them, an empty one at the end. */
public final class Clamd implements VirusScanner {
    /** Ten megabytes take a second or two. */
    public static final Duration LONGEST = Duration.ofSeconds(30);

    private static final String UNIX = "unix:";
    private static final int PIECE_BYTES = 64 * 1024;
    private static final int LONGEST_ANSWER_BYTES = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Clamd.class);

    private final String address;
    private final Duration longest;

    /** @param address {@code unix:} and a path, or host, colon and port */
    public Clamd(String address, Duration longest) {
        this.address = address;
        this.longest = longest;
    }

    @Override
    public Scan scan(InputStream content) throws IOException {
        try (content) {
            var answer = ask(content);
            if (answer.endsWith(" FOUND")) {
                return Scan.FOUND;
            }
            if (answer.endsWith(": OK")) {
                return Scan.CLEAN;
            }
            LOG.atWarn().addKeyValue("answer", answer).log("The virus scanner cannot scan; the file waits");
        } catch (ScannerException e) {
            LOG.atWarn().setCause(e).log("The virus scanner at {} does not answer; the file waits", address);
        }
        return Scan.WAITING;
    }

    /** A failure of the scanner, not of the file. */
    private static final class ScannerException extends Exception {
        ScannerException(Exception cause) {
            super(cause);
        }
    }

    private String ask(InputStream content) throws IOException, ScannerException {
        try (var channel = open()) {
            var late = CompletableFuture.runAsync(
                    () -> close(channel), CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS));
            try {
                send(content, channel);
                return answer(channel);
            } finally {
                late.cancel(false);
            }
        }
    }

    private SocketChannel open() throws ScannerException {
        try {
            return SocketChannel.open(socketAddress());
        } catch (IOException | RuntimeException e) {
            throw new ScannerException(e);
        }
    }

    private SocketAddress socketAddress() {
        if (address.startsWith(UNIX)) {
            return UnixDomainSocketAddress.of(Path.of(address.substring(UNIX.length())));
        }
        var colon = address.lastIndexOf(':');
        return new InetSocketAddress(
                address.substring(0, colon).replaceAll("[\\[\\]]", ""), Integer.parseInt(address.substring(colon + 1)));
    }

    private static void send(InputStream content, SocketChannel channel) throws IOException, ScannerException {
        write(channel, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        var piece = new byte[PIECE_BYTES];
        int count;
        while ((count = content.read(piece)) > 0) {
            write(channel, ByteBuffer.allocate(Integer.BYTES).putInt(count).flip());
            write(channel, ByteBuffer.wrap(piece, 0, count));
        }
        write(channel, ByteBuffer.allocate(Integer.BYTES));
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws ScannerException {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new ScannerException(e);
        }
    }

    private static String answer(SocketChannel channel) throws ScannerException {
        var all = new ByteArrayOutputStream();
        var piece = ByteBuffer.allocate(LONGEST_ANSWER_BYTES);
        try {
            while (all.size() < LONGEST_ANSWER_BYTES && channel.read(piece.clear()) >= 0) {
                all.write(piece.array(), 0, piece.position());
            }
        } catch (IOException e) {
            throw new ScannerException(e);
        }
        return all.toString(StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.atDebug().setCause(e).log("The connection to the virus scanner did not close");
        }
    }
}
