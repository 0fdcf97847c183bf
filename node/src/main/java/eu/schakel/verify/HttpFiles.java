package eu.schakel.verify;

import eu.schakel.ledger.TileException;
import eu.schakel.ledger.TileSource;
import eu.schakel.ledger.Tiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Files below an address, each read whole but never more than a file of a log can have. */
final class HttpFiles implements TileSource {
    /** A tile comes in one piece from a cache or a database; what takes longer is a broken line. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** What a node answers at once to somebody who asks politely one after the other; more waits are no error. */
    private static final int MOST_TRIES = 5;

    private static final int TOO_MANY = 429;

    private final HttpClient client;
    private final String base;

    HttpFiles(HttpClient client, String base) {
        this.client = client;
        this.base = base.endsWith("/") ? base : base + "/";
    }

    static HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    HttpFiles below(String path) {
        return new HttpFiles(client, base + path);
    }

    @Override
    public Optional<byte[]> read(String path) {
        var address = URI.create(base + path);
        try {
            for (int attempt = 1; ; attempt++) {
                var answer = client.send(
                        HttpRequest.newBuilder(address).timeout(LONGEST).build(),
                        HttpResponse.BodyHandlers.ofInputStream());
                try (var body = answer.body()) {
                    if (answer.statusCode() != TOO_MANY || attempt == MOST_TRIES) {
                        return whole(address, answer.statusCode(), body);
                    }
                }
                pause(answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot read " + address + ": " + (e.getMessage() == null ? e : e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The check was interrupted.");
        }
    }

    /** As long as the node asks, within reason. */
    private static void pause(HttpResponse<InputStream> answer) throws InterruptedException {
        long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(1);
        // Nobody releases it: it only waits.
        var _ = new Semaphore(0).tryAcquire(Math.clamp(seconds, 1, LONGEST.toSeconds()), TimeUnit.SECONDS);
    }

    private static Optional<byte[]> whole(URI address, int status, InputStream body) throws IOException {
        if (status == 404) {
            return Optional.empty();
        }
        if (status != 200) {
            throw new IOException("the answer is " + status);
        }
        var bytes = body.readNBytes(Tiles.MAX_FILE_BYTES + 1);
        if (bytes.length > Tiles.MAX_FILE_BYTES) {
            throw new TileException(address + " has more than " + Tiles.MAX_FILE_BYTES + " bytes");
        }
        return Optional.of(bytes);
    }
}
