package eu.schakel.agreements.data;

import eu.schakel.agreements.Status;
import eu.schakel.cli.TestNodes;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.Outcome;
import eu.schakel.obstacles.Channel;
import eu.schakel.obstacles.Commands;
import eu.schakel.obstacles.FollowUpCode;
import eu.schakel.obstacles.Obstacles;
import eu.schakel.obstacles.Procedures;
import eu.schakel.obstacles.Reference;
import eu.schakel.obstacles.Theme;
import eu.schakel.testing.TestDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two nodes with the small register, started once for all tests that only read, and the ways to ask Vlaanderen. */
public final class SharedNodes {
    /** A slow machine starts a node in ten seconds; what comes later than this does not come. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SharedNodes() {}

    private static final class Running {
        static final TestNodes NODES;
        static final UUID OWN;
        static final UUID PEERS;
        static final String OBSTACLE;

        static {
            try {
                var folder = Files.createTempDirectory("schakel-test-nodes");
                NODES = TestNodes.start(folder);
                TestDatabases.closeFirst(NODES::close);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var vlaanderen = new Register(NODES.vlaanderen().agreements(), "vlaanderen");
            vlaanderen.enter();
            OBSTACLE = publishObstacle(NODES.vlaanderen().obstacles());
            OWN = vlaanderen.read(Register.BRIDGE, Status.UNDER_WAY, "@SUM(1) De fundering ligt er.");
            vlaanderen.ask(Register.BRIDGE, "Wanneer begint u?");
            var address = NODES.configurationOfPeer().publicAddress().toString();
            await(
                    "the register at Nederland",
                    () -> json(address + "/agreements.json").path("total").asInt() == 3);
            var nederland = new Register(NODES.nederland().agreements(), "nederland");
            PEERS = nederland.read(Register.BRIDGE, Status.STUCK, "De bodem is te slap.");
            await("the proof of Nederland's reading", () -> isWitnessed(PEERS) && isWitnessed(OWN));
        }

        /** One that everybody may read; its reference. */
        private static String publishObstacle(Obstacles obstacles) {
            var code = new FollowUpCode("DEM0000000000001");
            var dossier = Obstacles.dossierOf(code);
            obstacles.report(
                    act("public", null),
                    code,
                    new Commands.Report(
                            Procedures.SIGNAL,
                            "report",
                            Map.of("problem", "De bus stopt.", "area", "BE234", "who", "resident"),
                            "nl",
                            Channel.WEB,
                            true,
                            null));
            var draft = (Outcome.Done) obstacles.draft(
                    act("case-handler", UUID.randomUUID()),
                    dossier,
                    new Commands.DraftSummary(
                            "Bus stopt", "Aan de grens.", Theme.MOBILITY, List.of("BE234"), List.of()));
            obstacles.publish(
                    act("case-handler", UUID.randomUUID()),
                    dossier,
                    draft.events().getFirst().event().id());
            return Reference.of(dossier);
        }

        private static Act act(String role, @Nullable UUID person) {
            return new Act(UUID.randomUUID(), "vlaanderen", "Schakelpunt", role, person, OptionalLong.empty());
        }

        private static boolean isWitnessed(UUID event) {
            var address = NODES.address() + "/proof/" + event + ".json";
            return json(address).path("witnessed").asBoolean(false);
        }
    }

    /** Both nodes. */
    public static TestNodes nodes() {
        return Running.NODES;
    }

    /** The event of Vlaanderen's reading of the bridge. */
    public static UUID ownEvent() {
        return Running.OWN;
    }

    /** The number of an obstacle that is public at Vlaanderen. */
    public static String obstacle() {
        return Running.OBSTACLE;
    }

    /** The event of Nederland's reading of the bridge. */
    public static UUID peersEvent() {
        return Running.PEERS;
    }

    /** Asks Vlaanderen; headers as name, value, name, value. */
    public static HttpResponse<byte[]> get(String path, String... headers) {
        return fetch(nodes().address() + path, headers);
    }

    /** The answer as text. */
    public static String text(String path, String... headers) {
        return new String(get(path, headers).body(), StandardCharsets.UTF_8);
    }

    /** The answer as JSON. */
    public static JsonNode tree(String path, String... headers) {
        return MAPPER.readTree(get(path, headers).body());
    }

    /** Asks any address. */
    public static HttpResponse<byte[]> fetch(String address, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks again and again until it is so. */
    public static void await(String what, BooleanSupplier condition) {
        var end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(what + " did not come within " + PATIENCE);
            }
            Thread.onSpinWait();
        }
    }

    /** The answer at any address as JSON. */
    public static JsonNode json(String address) {
        return MAPPER.readTree(fetch(address).body());
    }
}
