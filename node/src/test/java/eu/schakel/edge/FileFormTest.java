package eu.schakel.edge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.edge.internal.Limits;
import eu.schakel.testing.Eventually;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A traveller sends photos of a closed bridge, or something else. */
class FileFormTest {
    private static final long MB = 1024 * 1024;

    @TempDir
    Path folder;

    private TestSite site = TestSite.start();

    /** A page that shows the form again, and one that forgets to. */
    private static final class BridgeRoutes implements RouteGroup {
        @Override
        public void addTo(RoutesConfig routes) {
            routes.post("/{language}/bridge", BridgeRoutes::answer);
            routes.post(
                    "/{language}/careless",
                    context -> context.result(
                            "files " + FileForm.read(context).filesOf("photo").size()));
        }

        @Override
        public List<String> takesFiles() {
            return List.of("/{language}/bridge", "/{language}/careless");
        }

        private static void answer(Context context) throws IOException {
            var form = FileForm.read(context);
            var answer = new StringBuilder("what=" + form.text("what") + " when=" + form.text("when"));
            if (form.refused().isPresent()) {
                var refused = form.refused().get();
                context.status(413);
                answer.append(" refused=")
                        .append(refused.field())
                        .append(": ")
                        .append(refused.refusal().sentence("nl"));
            } else {
                for (var file : form.filesOf("photo")) {
                    answer.append(" [")
                            .append(file.name())
                            .append(' ')
                            .append(file.bytes())
                            .append(' ')
                            .append(Files.size(file.path()));
                    answer.append(file.bytes() < 100 ? " " + Files.readString(file.path()) : "")
                            .append(']');
                }
            }
            context.result(answer.toString());
        }
    }

    @BeforeEach
    void start() {
        site.close();
        site = TestSite.start(TestSite.settings().withUploads(folder), Limits.USUAL, new BridgeRoutes());
    }

    @AfterEach
    void nothingIsLeftOnTheDisk() {
        Eventually.until("the folder is empty", () -> count(folder) == 0);
        site.close();
    }

    @Test
    void textsAndFilesComeApart() {
        var answer = send(
                "/nl/bridge",
                new FileBody()
                        .text("what", "brug dicht, é 😀")
                        .file("photo", "brug é 😀 %22oost%22.jpg", "foto")
                        .file("photo", "", "")
                        .file("photo", "groot.jpg", 3 * MB)
                        .text("when", "gisteren")
                        .end(),
                true);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        "what=brug dicht, é 😀 when=gisteren [brug é 😀 \"oost\".jpg 4 4 foto] [groot.jpg 3145728 3145728]");
    }

    @ParameterizedTest(name = "length told: {0}")
    @CsvSource({"true", "false"})
    void threeHundredMegabytesAreRefusedUnreadAndTheTextIsKept(boolean withLength) {
        var body = new FileBody()
                .text("what", "brug dicht")
                .file("photo", "film.jpg", 300 * MB)
                .text("when", "nu")
                .end();
        var used = usedBytes();
        var answer = send("/nl/bridge", body, withLength);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("what=brug dicht when= refused=photo: ");
        assertThat(answer.body()).contains(withLength ? "samen te groot: hoogstens 25 MB" : "hoogstens 10 MB");
        assertThat(body.taken).hasValueLessThan((withLength ? 12 : 45) * MB);
        assertThat(usedBytes() - used).isLessThan(64 * MB);
    }

    @Test
    void aPageThatForgetsToAskAnswersWithTheProblem() {
        var answer = send(
                "/nl/careless",
                new FileBody().file("photo", "film.jpg", 300 * MB).end(),
                true);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/files-too-large").contains("hoogstens 25 MB");
    }

    @Test
    void oneFileTooLargeCostsNoText() {
        var answer = send(
                "/nl/bridge",
                new FileBody()
                        .text("what", "brug")
                        .file("photo", "scherp.jpg", 10 * MB + 1)
                        .text("when", "nu")
                        .end(),
                true);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .isEqualTo(
                        "what=brug when=nu refused=photo: Dit bestand is te groot: het mag hoogstens 10 MB zijn. Maak het kleiner of stuur een deel.");
        var largest = send(
                "/nl/bridge", new FileBody().file("photo", "a.jpg", 10 * MB).end(), true);
        assertThat(largest.body()).contains("[a.jpg 10485760 10485760]");
    }

    @Test
    void aSixthFileIsOneTooMany() {
        var body = new FileBody();
        IntStream.range(0, 6).forEach(i -> body.file("photo", i + ".jpg", "foto"));
        assertThat(send("/nl/bridge", body.text("when", "nu").end(), true).body())
                .contains("when=nu")
                .contains("meer dan 5 bestanden");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            another route       | /nl/report | multipart/form-data; boundary=----grens | 415 | ------grens~Content-Disposition: form-data; name="text"~~a~------grens--~
            no form with files  | /nl/bridge | application/x-www-form-urlencoded       | 415 | what=brug
            no boundary         | /nl/bridge | multipart/form-data                     | 400 | ------grens~Content-Disposition: form-data; name="text"~~a~------grens--~
            nothing             | /nl/bridge | multipart/form-data; boundary=----grens | 400 |
            cut off             | /nl/bridge | multipart/form-data; boundary=----grens | 400 | ------grens~Content-Disposition: form-data; name="photo"; filename="a"~~half
            no name             | /nl/bridge | multipart/form-data; boundary=----grens | 400 | ------grens~Content-Disposition: form-data~~a~------grens--~
            control characters  | /nl/bridge | multipart/form-data; boundary=----grens | 400 | ------grens~Content-Disposition: form-data; name="what"~~a\u0007b~------grens--~
            """)
    void whatIsNoFormWithFiles(String what, String path, String type, int status, @Nullable String body) {
        var answer = site.send("POST", path, body == null ? "" : body.replace("~", "\r\n"), "Content-Type", type);
        assertThat(answer.statusCode()).as(what).isEqualTo(status);
    }

    @Test
    void tooManyFieldsOrTooMuchTextIsRefused() {
        var many = new FileBody();
        IntStream.range(0, 200).forEach(i -> many.text("what" + i, "a"));
        assertThat(send("/nl/bridge", many.end(), true).statusCode()).isEqualTo(400);
        var long1 = new FileBody().text("what", "a".repeat(300_000)).end();
        assertThat(send("/nl/bridge", long1, true).statusCode()).isEqualTo(413);
    }

    @Test
    void twoAtOnceDoNotMix() {
        var answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> send(
                        "/nl/bridge",
                        new FileBody()
                                .text("what", "brug " + i)
                                .file("photo", i + ".jpg", "foto " + i)
                                .file("photo", "groot.jpg", 2 * MB + i)
                                .end(),
                        true)))
                .toList();
        for (var i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).join().body())
                    .isEqualTo("what=brug %d when= [%d.jpg 6 6 foto %d] [groot.jpg %d %4$d]"
                            .formatted(i, i, i, 2 * MB + i));
        }
    }

    /** An ordinary form may take no time at all here, one with files ten minutes. */
    @Test
    void filesMayTakeLongerThanTexts() {
        site.close();
        var limits = new Limits(
                Duration.ofSeconds(30),
                Duration.ofSeconds(15),
                Duration.ofNanos(1),
                Duration.ofMinutes(10),
                Duration.ofSeconds(10));
        site = TestSite.start(TestSite.settings().withUploads(folder), limits, new BridgeRoutes());
        assertThat(site.send("POST", "/nl/report", "text=a", "Content-Type", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(408);
        assertThat(send(
                                "/nl/bridge",
                                new FileBody().file("photo", "a.jpg", 3 * MB).end(),
                                true)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTrainThatEntersATunnelLeavesNothingBehind() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.getOutputStream()
                    .write(("POST /nl/bridge HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\nContent-Type: "
                                    + FileBody.TYPE
                                    + "\r\n\r\n------grens\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a\"\r\n\r\nhalf a photo")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            Eventually.until("half a photo lies there", () -> count(folder) > 0);
        }
    }

    private static long count(Path folder) {
        try (var all = Files.list(folder)) {
            return all.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long usedBytes() {
        var runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private HttpResponse<String> send(String path, FileBody body, boolean withLength) {
        return site.send(HttpRequest.newBuilder(URI.create(site.origin() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", FileBody.TYPE)
                .POST(body.publisher(withLength))
                .build());
    }
}
