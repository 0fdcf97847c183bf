package eu.schakel.portal.data;

import static eu.schakel.agreements.data.SharedNodes.get;
import static eu.schakel.agreements.data.SharedNodes.text;
import static eu.schakel.agreements.data.SharedNodes.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.schakel.PublicLogs;
import eu.schakel.agreements.data.SharedNodes;
import eu.schakel.ledger.InclusionEvidence;
import eu.schakel.ledger.LogVerdict;
import eu.schakel.ledger.LogVerifier;
import eu.schakel.ledger.ProofException;
import eu.schakel.ledger.TileSource;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public logs and proofs of a real node, checked by the library alone. */
class PublicLogTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void ownLogAndMirrorVerifyFromTheirFiles(int which) throws Exception {
        var log = PublicLogs.of(SharedNodes.nodes().configuration()).get(which);
        TileSource files = path -> {
            var answer = get(log.path() + "/" + path);
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        };
        try (var workers = Executors.newFixedThreadPool(2)) {
            assertThat(new LogVerifier(log.trust(), workers).verify(files)).isInstanceOf(LogVerdict.Witnessed.class);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theProofOfBothSidesEventsVerifiesOffline(boolean own) throws Exception {
        var event = own ? SharedNodes.ownEvent() : SharedNodes.peersEvent();
        var log = PublicLogs.of(SharedNodes.nodes().configuration()).get(own ? 0 : 1);
        var evidence = InclusionEvidence.parse(text("/proof/" + event + ".txt"));
        var entry = evidence.extra().orElseThrow();
        assertThat(new String(entry, StandardCharsets.UTF_8)).contains(event.toString());
        assertThat(evidence.verify(entry, log.trust()).witnesses()).hasSize(1);
        entry[entry.length / 2] ^= 1;
        assertThatThrownBy(() -> evidence.verify(entry, log.trust())).isInstanceOf(ProofException.class);

        var answer = tree("/proof/" + event + ".json");
        assertThat(answer.path("log").asString()).isEqualTo(log.origin());
        assertThat(answer.path("witnesses").path(0).path("name").asString())
                .isEqualTo(own ? "nederland" : "vlaanderen");
        assertThat(answer.path("position").asLong()).isEqualTo(evidence.index());
        assertThat(Base64.getDecoder().decode(answer.path("bytes").asString()))
                .isEqualTo(evidence.extra().orElseThrow());
    }

    @Test
    void nobodyProvesWhatWasNotSaid() {
        assertThat(get("/proof/" + UUID.randomUUID() + ".json").statusCode()).isEqualTo(404);
        assertThat(get("/proof/" + UUID.randomUUID() + ".txt").statusCode()).isEqualTo(404);
        assertThat(get("/proof/x.txt").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/proofs/1").statusCode()).isEqualTo(404);
    }

    @Test
    void aReaderIsLedToThePage() {
        var answer = get("/proof/" + SharedNodes.ownEvent(), "Accept", "text/html", "Accept-Language", "fr");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/fr/proof/");
    }

    @Test
    void theKeysOfAllLogs() {
        var keys = tree("/log/keys.json").path("logs");
        assertThat(keys).hasSize(2);
        assertThat(keys.path(0).path("origin").asString()).isEqualTo("schakel/vlaanderen/public/1");
        assertThat(keys.path(0).path("witnessKeys").path(0).asString()).startsWith("nederland+");
        assertThat(keys.path(1).path("address").asString()).endsWith("/mirror/nederland");
        assertThat(tree("/api/v1/logs")).isEqualTo(tree("/log/keys.json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/log/tile/0/001",
                "/log/tile/0/000.p/255",
                "/log/tile/0/000.p/256",
                "/log/tile/0/000.p/0",
                "/log/tile/0/0",
                "/log/tile/0/x000/000.p/1",
                "/log/tile/8/000.p/1",
                "/log/tile/1/000.p/1",
                "/log/tile/entries/x999/x999/999",
                "/log/tile/entries/000.p/1/2",
                "/log/tile/-1/000",
                "/log/nothing",
                "/mirror/vlaanderen/checkpoint",
                "/mirror/luxembourg/checkpoint",
                "/mirror/nederland/tile/0/000.p/999"
            })
    void whatIsNoFileOfTheLogIsNotThere(String path) {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void smallerTilesOfTheSameLogStayTrue() {
        var one = get("/log/tile/0/000.p/1").body();
        var two = get("/log/tile/0/000.p/2").body();
        assertThat(two).startsWith(one).hasSize(64);
        assertThat(get("/log/checkpoint").headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/plain");
    }
}
