package eu.schakel.exchange;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import eu.schakel.ledger.Checkpoint;
import eu.schakel.ledger.Cosignature;
import eu.schakel.ledger.Frontier;
import eu.schakel.ledger.Hash;
import eu.schakel.ledger.Merkle;
import eu.schakel.ledger.Proofs;
import eu.schakel.ledger.SignedNote;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.net.ssl.SSLParameters;

/** A peer that the test plays: it has keys and a certificate, but does and answers what it wants. */
final class FakePeer implements AutoCloseable {
    final Government government;
    /** Every body that was pushed to it, as it came over the line. */
    final List<byte[]> pushed = new CopyOnWriteArrayList<>();

    /** What it answers to a push. */
    volatile Function<PushWire.Message, Reply> answer = this::cosigned;
    /** What it answers to the question for a proof. */
    volatile Reply proof = new Reply(404, "");

    private final HttpsServer server;
    private final HttpClient client;

    record Reply(int status, String body) {}

    FakePeer(Government government, Government node) throws IOException {
        this.government = government;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(government.tls().forCalling(node.certificate()))
                .build();
        this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), government.port()), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(government.tls().forListening(List.of(node.certificate()))) {
            @Override
            public void configure(HttpsParameters parameters) {
                var ssl = new SSLParameters();
                ssl.setNeedClientAuth(true);
                parameters.setSSLParameters(ssl);
            }
        });
        server.createContext("/exchange/v1/push", this::takePush);
        server.createContext("/exchange/v1/consistency", exchange -> reply(exchange, proof));
        server.start();
    }

    /** A log of its own with these entries, signed at its end. */
    record Log(String origin, List<byte[]> entries, Government owner) {
        Log with(byte[]... more) {
            var all = new ArrayList<>(entries);
            all.addAll(List.of(more));
            return new Log(origin, all, owner);
        }

        String note() {
            return note(entries.size());
        }

        String note(int size) {
            var root = Frontier.EMPTY.append(leaves().subList(0, size)).root();
            return SignedNote.sign(new Checkpoint(origin, size, root).text(), owner.logKey())
                    .serialized();
        }

        /** Everything from an entry on. */
        PushWire.Message from(int start) {
            return new PushWire.Message(start, entries.subList(start, entries.size()), note(), List.of());
        }

        Reply proofFrom(int size) {
            var hashes = Proofs.consistency(size, entries.size(), this::node);
            return new Reply(
                    200, hashes.stream().map(hash -> hash.base64() + "\n").reduce("", String::concat));
        }

        private Hash node(int level, long index) {
            return Frontier.EMPTY
                    .append(IntStream.range(0, 1 << level)
                            .mapToObj(i -> leaves().get((int) (index << level) + i))
                            .toList())
                    .root();
        }

        private List<Hash> leaves() {
            return entries.stream().map(Merkle::leaf).toList();
        }
    }

    Log log(String origin, byte[]... entries) {
        return new Log(origin, List.of(entries), government);
    }

    HttpResponse<String> push(Government node, String origin, PushWire.Message message) throws Exception {
        return push(node, origin, PushWire.encode(message));
    }

    HttpResponse<String> push(Government node, String origin, byte[] body) throws Exception {
        var address =
                node.address().resolve("/exchange/v1/push?log=" + URLEncoder.encode(origin, StandardCharsets.UTF_8));
        return client.send(
                HttpRequest.newBuilder(address)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(Government node, String path) throws Exception {
        URI address = node.address().resolve(path);
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The answer of an honest peer. */
    Reply cosigned(PushWire.Message message) {
        try {
            var checkpoint = Checkpoint.parse(SignedNote.parse(message.note()).text());
            var signature = Cosignature.sign(checkpoint, Instant.now(), government.cosignKey());
            return new Reply(200, "— " + signature.name() + " " + signature.base64() + "\n");
        } catch (RuntimeException e) {
            return new Reply(500, String.valueOf(e.getMessage()));
        }
    }

    List<PushWire.Message> messages() throws IOException {
        var messages = new ArrayList<PushWire.Message>();
        for (var body : pushed) {
            messages.add(PushWire.decode(new java.io.ByteArrayInputStream(body)));
        }
        return messages;
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }

    private void takePush(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        pushed.add(body);
        reply(exchange, answer.apply(PushWire.decode(new java.io.ByteArrayInputStream(body))));
    }

    private static void reply(HttpExchange exchange, Reply reply) throws IOException {
        var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
