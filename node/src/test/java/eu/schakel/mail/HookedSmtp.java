package eu.schakel.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a real mail server and passes on what both say, line by line. It can answer a command in the server's place, and it
 * can keep the server's yes to a mail to itself for a while.
 */
final class HookedSmtp implements AutoCloseable {
    private final ServerSocket door;
    private final int serverPort;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private volatile Runnable beforeYes = () -> {};

    HookedSmtp(int serverPort) {
        this.serverPort = serverPort;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on a command that contains these words gets this answer. */
    void answers(String words, String answer) {
        answers.put(words, answer);
    }

    /** From now on the server answers everything. */
    void answersNothing() {
        answers.clear();
    }

    /** What happens when the server has taken a mail and the sender does not know it yet. */
    void beforeYes(Runnable hook) {
        beforeYes = hook;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
            var commands = reader(client);
            var replies = reader(server);
            write(client, reply(replies));
            for (var command = commands.readLine(); command != null; command = commands.readLine()) {
                var instead = insteadOf(command);
                if (instead != null) {
                    write(client, instead + "\r\n");
                    continue;
                }
                write(server, command + "\r\n");
                var reply = reply(replies);
                write(client, reply);
                if (command.equals("DATA") && reply.startsWith("354")) {
                    passMail(commands, server);
                    var taken = reply(replies);
                    beforeYes.run();
                    write(client, taken);
                }
            }
        } catch (IOException e) {
            // One of both has gone; so the talk is over.
        }
    }

    private @Nullable String insteadOf(String command) {
        return answers.entrySet().stream()
                .filter(entry -> command.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static void passMail(BufferedReader lines, Socket server) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            write(server, line + "\r\n");
            if (line.equals(".")) {
                return;
            }
        }
        throw new IOException("the sender went away in the middle of a mail");
    }

    /** All lines of one reply: the last has a space behind its code. */
    private static String reply(BufferedReader replies) throws IOException {
        var reply = new StringBuilder();
        while (true) {
            var line = replies.readLine();
            if (line == null) {
                throw new IOException("the server went away");
            }
            reply.append(line).append("\r\n");
            if (line.length() < 4 || line.charAt(3) == ' ') {
                return reply.toString();
            }
        }
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }
}
