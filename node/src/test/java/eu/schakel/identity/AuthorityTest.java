package eu.schakel.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.schakel.dossier.Visibility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole table of who may do what with what stands in authority.txt; a changed rule changes it, and shows there. */
class AuthorityTest {
    private static final UUID DOSSIER = new UUID(0, 1);
    private static final Organisation WATER = new Organisation(
            "waterdienst", "vlaanderen", Map.of("nl", "Waterdienst", "fr", "Eaux", "en", "Water", "de", "Wasser"));

    /** Whose part it is, as the node vlaanderen sees it. */
    private static final Map<String, Resource> STANDINGS = standings();

    @Test
    void theTableIsWhatThePredicateSays() throws IOException {
        assertThat(table()).isEqualTo(read("authority.txt"));
    }

    @ParameterizedTest
    @CsvSource({"PERSONAL_DATA", "NODE"})
    void someThingsAreNeverPublic(Resource.Kind kind) {
        assertThatThrownBy(() -> Resource.of(kind, Visibility.PUBLIC, "vlaanderen"))
                .hasMessageContaining(kind + " is never public");
    }

    @Test
    void theOwnSideIsAlwaysAParty() {
        assertThatThrownBy(() -> new Resource(
                        Resource.Kind.CASE, Visibility.SHARED, "vlaanderen", Set.of("nederland"), Optional.empty()))
                .hasMessageContaining("'vlaanderen' is not among the parties [nederland]");
    }

    private static Map<String, Resource> standings() {
        var standings = new LinkedHashMap<String, Resource>();
        standings.put("own", resource("vlaanderen", Set.of("vlaanderen")));
        standings.put("with-them", resource("vlaanderen", Set.of("vlaanderen", "nederland")));
        standings.put("theirs", resource("nederland", Set.of("vlaanderen", "nederland")));
        standings.put("of-others", resource("nederland", Set.of("nederland", "duitsland")));
        return standings;
    }

    private static Resource resource(String side, Set<String> parties) {
        return new Resource(Resource.Kind.CASE, Visibility.INTERNAL, side, parties, Optional.of(DOSSIER));
    }

    private static Map<String, Subject> subjects() {
        var subjects = new LinkedHashMap<String, Subject>();
        subjects.put("nobody", new Subject.Nobody());
        subjects.put("reporter", new Subject.Reporter(DOSSIER));
        subjects.put("other-reporter", new Subject.Reporter(new UUID(0, 2)));
        for (var role : Role.values()) {
            subjects.put(word(role), new Person(new UUID(0, 3), "Lieve Voorbeeld", WATER, "vlaanderen", Set.of(role)));
        }
        for (var role : Role.values()) {
            subjects.put("client/" + word(role), new Client("loket", WATER, Set.of(role)));
        }
        subjects.put("peer", new Subject.Peer("nederland"));
        return subjects;
    }

    /** A line for each subject, kind and visibility, a column for each standing. */
    private static String table() {
        var table = new StringBuilder(line("who", "what", "visibility", STANDINGS.keySet()));
        subjects().forEach((name, subject) -> {
            for (var kind : Resource.Kind.values()) {
                for (var visibility : Visibility.values()) {
                    if (kind.canBe(visibility)) {
                        table.append(line(
                                name,
                                word(kind),
                                visibility.word(),
                                STANDINGS.values().stream()
                                        .map(standing -> actions(
                                                subject,
                                                new Resource(
                                                        kind,
                                                        visibility,
                                                        standing.side(),
                                                        standing.parties(),
                                                        standing.dossier())))
                                        .toList()));
                    }
                }
            }
        });
        return table.toString();
    }

    private static String line(String who, String what, String visibility, Iterable<String> cells) {
        var line = new StringBuilder("%-21s%-15s%-12s".formatted(who, what, visibility));
        cells.forEach(cell -> line.append("%-10s".formatted(cell)));
        return line.toString().stripTrailing() + "\n";
    }

    /** The first letters of what may be done, in the order of {@link Action}, with a dot for each that may not. */
    private static String actions(Subject subject, Resource resource) {
        return Arrays.stream(Action.values())
                .map(action -> Authority.may(subject, action, resource) ? letter(action) : ".")
                .collect(Collectors.joining());
    }

    private static String letter(Action action) {
        return switch (action) {
            case READ -> "R";
            case EXPORT -> "X";
            case ACT -> "A";
            case ASSIGN -> "G";
            case PUBLISH -> "P";
            case ERASE -> "E";
            case OPERATE -> "O";
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Without the lines that explain. */
    private static String read(String name) throws IOException {
        try (var stream = Objects.requireNonNull(AuthorityTest.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
        }
    }
}
