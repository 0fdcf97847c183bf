package eu.schakel.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.schakel.PublicLogs;
import eu.schakel.agreements.data.SharedNodes;
import eu.schakel.ledger.Ed25519Signer;
import eu.schakel.ledger.KeyType;
import eu.schakel.verify.Part.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a node publishes, checked at its address and from a downloaded folder, whole and damaged. */
class PublishedChecksTest {
    @TempDir
    Path folder;

    private Path copy = Path.of("");

    @BeforeEach
    void download() {
        copy = folder.resolve("copy");
        Download.run(SharedNodes.nodes().address(), copy, _ -> {});
    }

    @Test
    void aNodesAddressIsOkAndWitnessedByTheOtherSide() throws IOException {
        var report = with(keys()).checkAddress(SharedNodes.nodes().address());
        assertThat(report.parts()).extracting(Part::outcome).containsExactly(Outcome.OK, Outcome.OK);
        assertThat(report.parts().getFirst().witnesses()).containsExactly("nederland");
        assertThat(report.parts().getLast().witnesses()).containsExactly("vlaanderen");
        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void keysFromTheSamePlaceAreWarnedOf() {
        var report = with(Optional.empty()).checkAddress(SharedNodes.nodes().address());
        assertThat(report.isOk()).isTrue();
        assertThat(report.warnings().getFirst()).contains("--key");
    }

    @Test
    void theFolderSaysTheSameOffline() throws IOException {
        var report = with(keys()).checkFolder(copy);
        assertThat(report.parts()).extracting(Part::outcome).containsExactly(Outcome.OK, Outcome.OK);
        assertThat(with(keys()).checkFolder(copy.resolve("log")).isOk()).isTrue();
        assertThat(with(keys()).checkFolder(copy.resolve("mirror/nederland")).isOk())
                .isTrue();
    }

    @Test
    void withoutAWitnesssKeyItIsUnwitnessed() throws IOException {
        var logKeys = new Keys(keys().orElseThrow().all().stream()
                .filter(key -> key.type() == KeyType.NOTE)
                .toList());
        assertThat(with(Optional.of(logKeys)).checkFolder(copy).parts())
                .extracting(Part::outcome)
                .containsOnly(Outcome.UNWITNESSED);
    }

    @Test
    void aBitInAnEntryIsNamedWithItsEvent() throws IOException {
        var bundle = only(copy.resolve("log/tile/entries"));
        var bytes = Files.readAllBytes(bundle);
        // Inside the words of the second entry, so that it still has an id.
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        int second = text.indexOf("\"authororganisation\":", text.indexOf("\"authororganisation\":") + 1) + 24;
        bytes[second] ^= 1;
        Files.write(bundle, bytes);
        var part = with(keys()).checkFolder(copy).parts().getFirst();
        assertThat(part.outcome()).isEqualTo(Outcome.WRONG);
        assertThat(place(part).position()).isEqualTo(1L);
        assertThat(place(part).event()).isNotNull();
        assertThat(part.sentence()).contains("Entry 1 has leaf hash");
    }

    @Test
    void aBitInATileIsNamed() throws IOException {
        var tile = only(copy.resolve("log/tile/0"));
        flip(tile, 3 * 32 + 5);
        var part = with(keys()).checkFolder(copy).parts().getFirst();
        assertThat(place(part).position()).isEqualTo(3L);
    }

    @Test
    void aBitInTheCheckpointOrACosignatureIsNamed() throws IOException {
        var note = copy.resolve("log/checkpoint");
        var whole = Files.readString(note);
        Files.writeString(note, whole.replaceFirst("\n([0-9])", "\n1$1"));
        assertThat(with(keys()).checkFolder(copy).parts().getFirst().sentence()).contains("cannot be believed");
        int last = whole.length() - 6;
        Files.writeString(
                note, whole.substring(0, last) + (whole.charAt(last) == 'A' ? 'B' : 'A') + whole.substring(last + 1));
        assertThat(with(keys()).checkFolder(copy).parts().getFirst().sentence())
                .contains("cannot be believed", "nederland");
        assertThat(with(keys()).checkFolder(copy).parts().getLast().outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void aCutOffOrMissingFileIsNamed() throws IOException {
        var bundle = only(copy.resolve("mirror/nederland/tile/entries"));
        var bytes = Files.readAllBytes(bundle);
        Files.write(bundle, java.util.Arrays.copyOf(bytes, bytes.length - 3));
        assertThat(place(with(keys()).checkFolder(copy).parts().getLast()).position())
                .isEqualTo(1L);
        Files.delete(bundle);
        assertThat(with(keys()).checkFolder(copy).parts().getLast().sentence()).contains("absent");
    }

    @Test
    void aStrangersKeyProvesNothing() throws IOException {
        var stranger = Ed25519Signer.generate(new SecureRandom(), "vlaanderen", KeyType.NOTE)
                .verifier();
        var other = Ed25519Signer.generate(new SecureRandom(), "nederland", KeyType.NOTE)
                .verifier();
        var report = with(Optional.of(new Keys(List.of(stranger, other)))).checkFolder(copy);
        assertThat(report.parts()).extracting(Part::outcome).containsOnly(Outcome.WRONG);
        assertThatThrownBy(() -> with(Optional.of(new Keys(List.of(stranger)))).checkFolder(copy))
                .isInstanceOf(VerifyException.class)
                .hasMessageContaining("No key of nederland");
    }

    @Test
    void aProofFileIsCheckedAndADamagedOneNamed() throws IOException {
        var address = SharedNodes.nodes().address() + "/proof/" + SharedNodes.peersEvent() + ".txt";
        assertThat(with(keys()).checkAddress(address).parts().getFirst().outcome())
                .isEqualTo(Outcome.OK);
        var file = copy.resolve("reading.tlog-proof");
        Files.write(file, SharedNodes.fetch(address).body());
        var part = with(keys()).checkFile(file).parts().getFirst();
        assertThat(part.sentence()).contains("OK", SharedNodes.peersEvent().toString(), "witnessed by vlaanderen");
        assertThat(with(Optional.empty()).checkFile(file).warnings()).isNotEmpty();

        var text = Files.readString(file);
        Files.writeString(file, text.replaceAll("— vlaanderen .*\n", ""));
        assertThat(with(keys()).checkFile(file).parts().getFirst().sentence())
                .contains("the cosignature of vlaanderen is missing");
        Files.writeString(file, text.replaceFirst("index [0-9]+", "index 7"));
        var wrong = with(keys()).checkFile(file).parts().getFirst();
        assertThat(wrong.outcome()).isEqualTo(Outcome.WRONG);
        assertThat(place(wrong).event()).isEqualTo(SharedNodes.peersEvent());
        Files.writeString(file, text.substring(0, text.length() / 2));
        assertThat(with(keys()).checkFile(file).parts().getFirst().sentence()).contains("it proves nothing");
    }

    @Test
    void whatIsNoNodeIsSaidSo() {
        assertThatThrownBy(() -> with(Optional.empty()).checkFolder(folder))
                .isInstanceOf(VerifyException.class)
                .hasMessageContaining("--download");
        assertThatThrownBy(() -> with(Optional.empty()).checkAddress("http://localhost:1"))
                .isInstanceOf(VerifyException.class)
                .hasMessageContaining("Is the address right");
        assertThatThrownBy(() ->
                        with(Optional.empty()).checkAddress(SharedNodes.nodes().address() + "/nl"))
                .isInstanceOf(VerifyException.class)
                .hasMessageContaining("Schakel node");
    }

    @Test
    void aHostileListOfLogsLeadsNowhereElse() {
        for (var path : List.of("../../etc", "http://elsewhere.example", "mirror/../x", "log/../x", "")) {
            var json = "{\"logs\":[{\"origin\":\"x\",\"path\":\"" + path + "\"}]}";
            assertThatThrownBy(() -> LogList.parse(json.getBytes(StandardCharsets.UTF_8), "here"))
                    .isInstanceOf(VerifyException.class);
        }
        assertThatThrownBy(() -> LogList.parse("<html>".getBytes(StandardCharsets.UTF_8), "here"))
                .isInstanceOf(VerifyException.class);
    }

    private static PublishedChecks with(Optional<Keys> keys) {
        return new PublishedChecks(keys, _ -> {});
    }

    /** From the configuration: elsewhere than what is checked. */
    private static Optional<Keys> keys() throws IOException {
        var logs = PublicLogs.of(SharedNodes.nodes().configuration());
        return Optional.of(new Keys(logs.stream()
                .flatMap(log -> java.util.stream.Stream.concat(log.logKeys().stream(), log.witnessKeys().stream()))
                .toList()));
    }

    private static Part.Place place(Part part) {
        return Optional.ofNullable(part.place()).orElseThrow();
    }

    private static void flip(Path file, int at) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }

    private static Path only(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }
}
