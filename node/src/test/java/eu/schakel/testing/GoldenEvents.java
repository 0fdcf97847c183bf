package eu.schakel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.dossier.Author;
import eu.schakel.dossier.Body;
import eu.schakel.dossier.Event;
import eu.schakel.dossier.EventBytes;
import eu.schakel.dossier.EventException;
import eu.schakel.dossier.EventType;
import eu.schakel.dossier.Text;
import eu.schakel.dossier.Texts;
import eu.schakel.ledger.Commitment;
import eu.schakel.ledger.Hash;
import eu.schakel.ledger.Merkle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Old bytes stay readable for ever. The bytes of each version of each kind of event lie in {@code golden}; a released file is never
 * changed. {@code -Dgolden.write=true} writes those that are not there yet.
 */
public final class GoldenEvents {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private GoldenEvents() {}

    /** A text whose salt is always the same. */
    public static Text text(String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        var salt = Merkle.leaf(bytes);
        return new Text(Commitment.of(salt, bytes), bytes.length, null, salt, content);
    }

    /** The type's newest version writes the file's bytes, and reads this from them. */
    public static void check(EventType<?> type, Body example) throws IOException, EventException {
        var event = event(type, example);
        var file = FOLDER.resolve(type.name() + ".v" + type.version() + ".json");
        if (Boolean.getBoolean("golden.write") && !Files.exists(file)) {
            Files.createDirectories(FOLDER);
            Files.write(file, EventBytes.encode(event));
        }
        assertThat(new String(EventBytes.encode(event), StandardCharsets.UTF_8))
                .as(file + " holds what was released; write a new version of the type instead of changing it")
                .isEqualTo(Files.readString(file));
        assertThat(read(file, type, example)).isEqualTo(event);
    }

    /** What an older version's file says to the newest. */
    public static Event readOlder(EventType<?> type, int version, Body texts) throws IOException, EventException {
        return read(FOLDER.resolve(type.name() + ".v" + version + ".json"), type, texts);
    }

    /** Each version of each type has its file, and each file its type. */
    public static void checkComplete(String room, List<EventType<?>> types) throws IOException {
        var expected = types.stream()
                .flatMap(type -> IntStream.rangeClosed(1, type.version())
                        .mapToObj(version -> type.name() + ".v" + version + ".json"))
                .sorted()
                .toList();
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))
                            .filter(name -> name.startsWith(room + "."))
                            .sorted())
                    .isEqualTo(expected);
        }
    }

    private static Event read(Path file, EventType<?> type, Body texts) throws IOException, EventException {
        return EventBytes.decode(
                EventBytes.envelope(Files.readAllBytes(file)), type, commitment -> opening(texts, commitment));
    }

    private static Optional<Texts.Opening> opening(Body body, Hash commitment) {
        return Texts.of(body).stream()
                .filter(text -> text.commitment().equals(commitment))
                .filter(text -> text.salt() != null && text.content() != null)
                .findFirst()
                .map(text ->
                        new Texts.Opening(Objects.requireNonNull(text.salt()), Objects.requireNonNull(text.content())));
    }

    private static Event event(EventType<?> type, Body example) {
        return new Event(
                UUID.fromString("0195a000-0000-7000-8000-000000000001"),
                UUID.fromString("5d0c1f0e-6c1b-5c77-9f0e-2f8f6f1a2025"),
                type.name(),
                type.version(),
                new Author("vlaanderen", "Departement Kanselarij", "coordinator", Merkle.EMPTY_ROOT),
                Instant.parse("2026-03-02T09:00:00.123456Z"),
                1_772_442_000_123_456L,
                new Event.Cause(UUID.fromString("0195a000-0000-7000-8000-000000000000"), Merkle.EMPTY_ROOT),
                1,
                example);
    }
}
