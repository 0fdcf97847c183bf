package eu.schakel.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds for the messages of every room: a file ending in {@code _nl.properties} brings its room under these rules. */
class MessagesTest {
    private static final Path RESOURCES = Path.of("src", "main", "resources");

    /** Up to two words may be the same in two languages ("Open data"); a longer copy was not translated. */
    private static final int SAME_MAX_WORDS = 2;

    static List<String> rooms() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.map(file -> RESOURCES.relativize(file).toString())
                    .filter(file -> file.endsWith("_nl.properties"))
                    .map(file -> file.substring(0, file.length() - "_nl.properties".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void allLanguagesHaveTheSameMessages(String room) throws IOException {
        Set<String> dutch = read(room, Language.NL).keySet();
        for (Language language : Language.values()) {
            assertThat(read(room, language).keySet())
                    .as("%s in %s", room, language)
                    .isEqualTo(dutch);
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void patternsAreValidAndTakeTheSameArguments(String room) throws IOException {
        Map<String, String> dutch = read(room, Language.NL);
        for (Language language : Language.values()) {
            read(room, language)
                    .forEach((key, message) -> assertThat(arguments(key, message, language))
                            .as("arguments of %s in %s", key, language)
                            .isEqualTo(arguments(key, dutch.getOrDefault(key, ""), Language.NL)));
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void noMessageIsBlankOrHasAnApostropheThatQuotes(String room) throws IOException {
        for (Language language : Language.values()) {
            read(room, language)
                    .forEach((key, message) -> assertThat(message)
                            .as("%s in %s", key, language)
                            .isNotBlank()
                            .doesNotContain("'"));
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void noMessageIsAnUntranslatedCopy(String room) throws IOException {
        Map<Language, Map<String, String>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, read(room, language));
        }
        for (String key : read(room, Language.NL).keySet()) {
            List<String> sentences = all.values().stream()
                    .map(messages -> messages.getOrDefault(key, ""))
                    .filter(message -> words(message) > SAME_MAX_WORDS)
                    .toList();
            assertThat(sentences).as("%s of %s", key, room).doesNotHaveDuplicates();
        }
    }

    @Test
    void pluralsFollowTheLanguage() {
        assertThat(texts(Language.FR).get("format.in-days", "days", 1)).isEqualTo("demain");
        assertThat(texts(Language.NL).get("form.errors", "count", 3)).isEqualTo("3 antwoorden kloppen nog niet");
    }

    @Test
    void aMissingMessageOrArgumentIsNamed() {
        assertThatThrownBy(() -> texts(Language.NL).get("layout.nothing"))
                .hasMessageContaining("layout.nothing")
                .hasMessageContaining("messages_nl.properties");
        assertThatThrownBy(() -> texts(Language.NL).get("layout.as-of", "day", "1 mei"))
                .hasMessageContaining("[date]")
                .hasMessageContaining("[day]");
    }

    @Test
    void aRoomWithoutMessagesIsNamed() {
        assertThatThrownBy(() -> Messages.load("eu/schakel/nowhere/messages"))
                .hasMessageContaining("eu/schakel/nowhere");
    }

    private static Texts texts(Language language) {
        return Examples.SITE.texts(language);
    }

    private static Set<String> arguments(String key, String message, Language language) {
        try {
            return new TreeSet<>(new MessageFormat(message, language.locale()).getArgumentNames());
        } catch (IllegalArgumentException invalid) {
            throw new AssertionError(
                    "The pattern of %s in %s is not valid: %s".formatted(key, language, message), invalid);
        }
    }

    private static long words(String message) {
        return Stream.of(message.replaceAll("\\{[^}]*}", " ").split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .count();
    }

    private static Map<String, String> read(String room, Language language) throws IOException {
        Map<String, String> messages = new TreeMap<>();
        Properties properties = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                assertThat(messages.put((String) key, (String) value))
                        .as("%s stands twice in %s in %s", key, room, language)
                        .isNull();
                return super.put(key, value);
            }
        };
        Path file = RESOURCES.resolve(room + "_" + language.tag() + ".properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return messages;
    }
}
