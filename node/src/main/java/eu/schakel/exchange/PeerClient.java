package eu.schakel.exchange;

import eu.schakel.exchange.core.Sending.Answer;
import eu.schakel.ledger.FormatException;
import eu.schakel.ledger.Hash;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Calls a peer's listener. */
final class PeerClient {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    /** A full push on a slow line; longer and the line counts as cut. */
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    /** Answers are a line, a size, a proof of at most 126 hashes, or a standing of some hundred lines. */
    private static final long MAX_ANSWER_BYTES = 64 * 1024;

    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;

    private final Peer peer;
    private final HttpClient http;

    PeerClient(Peer peer, SSLContext tls) {
        this.peer = peer;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(tls)
                .connectTimeout(CONNECT_WITHIN)
                .build();
    }

    /** What came of a push: the answer for the state machine, and the peer's cosignature line if it gave one. */
    record Pushed(Answer answer, Optional<String> line) {}

    Pushed push(String origin, PushWire.Message message) throws InterruptedException {
        var request = HttpRequest.newBuilder(address("/exchange/v1/push?log=" + encode(origin)))
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(PushWire.encode(message)))
                .build();
        try {
            return read(http.send(request, answers()), message);
        } catch (IOException e) {
            return new Pushed(new Answer.Silence(), Optional.empty());
        }
    }

    /** What the peer says proves that its log of one size extends that of another; empty when it says nothing. */
    Optional<List<Hash>> consistency(String origin, long from, long to) throws InterruptedException {
        var request = HttpRequest.newBuilder(
                        address("/exchange/v1/consistency?log=" + encode(origin) + "&from=" + from + "&to=" + to))
                .timeout(ANSWER_WITHIN)
                .build();
        try {
            var response = http.send(request, answers());
            return response.statusCode() == 200
                    ? Optional.of(response.body().lines().map(Hash::fromBase64).toList())
                    : Optional.empty();
        } catch (IOException | FormatException e) {
            return Optional.empty();
        }
    }

    /** How our log stands at the peer, in its words; empty when it says nothing. */
    Optional<String> standing(String origin) throws InterruptedException {
        var request = HttpRequest.newBuilder(address("/exchange/v1/standing?log=" + encode(origin)))
                .timeout(ANSWER_WITHIN)
                .build();
        try {
            var response = http.send(request, answers());
            return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static HttpResponse.BodyHandler<String> answers() {
        return BodyHandlers.limiting(BodyHandlers.ofString(), MAX_ANSWER_BYTES);
    }

    private static Pushed read(HttpResponse<String> response, PushWire.Message message) {
        return switch (response.statusCode()) {
            case 200 ->
                new Pushed(
                        new Answer.Cosigned(message.start() + message.entries().size()),
                        Optional.of(response.body().strip()));
            case CONFLICT -> new Pushed(held(response.body()), Optional.empty());
            case TOO_MANY ->
                new Pushed(
                        new Answer.Busy(Duration.ofSeconds(response.headers()
                                .firstValueAsLong("Retry-After")
                                .orElse(1))),
                        Optional.empty());
            default ->
                new Pushed(
                        new Answer.Refusal(String.valueOf(response.statusCode()), response.body()), Optional.empty());
        };
    }

    private static Answer held(String body) {
        try {
            return new Answer.Holds(Long.parseLong(body.strip()));
        } catch (NumberFormatException e) {
            return new Answer.Refusal("malformed", "the peer's 409 names no size: " + body);
        }
    }

    private URI address(String path) {
        return peer.address().resolve(path);
    }

    private static String encode(String origin) {
        return URLEncoder.encode(origin, StandardCharsets.UTF_8);
    }
}
