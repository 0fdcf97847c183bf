package eu.schakel.agreements;

import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an agreement is found by, in each language: its words, its theme's words, and the neighbour's word for the same thing. */
public final class SearchText {
    /** The column: four texts, each cut to stems by its language's rules; accents do not count. */
    static final String VECTOR = "to_tsvector('dutch', unaccent(?)) || to_tsvector('french', unaccent(?))"
            + " || to_tsvector('english', unaccent(?)) || to_tsvector('german', unaccent(?))";

    private final Vocabulary vocabulary;

    public SearchText(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    String of(Agreement agreement, String language) {
        var entry = agreement.entry();
        var own = Stream.of(
                        entry.title().get(language),
                        entry.description().get(language),
                        vocabulary.themeWords(entry.theme(), language))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return language.equals("nl") ? own + "\n" + dutch(agreement, own) : own;
    }

    String words(Agreement agreement) {
        var entry = agreement.entry();
        return (entry.title("nl") + " " + entry.description().getOrDefault("nl", "") + " "
                        + entry.id().replace('-', ' '))
                .toLowerCase(Locale.ROOT);
    }

    private String dutch(Agreement agreement, String own) {
        var entry = agreement.entry();
        var said = Stream.concat(
                        agreement.readings().values().stream()
                                .flatMap(reading -> Stream.of(reading.evidence(), reading.nextStep())),
                        agreement.questions().stream()
                                .flatMap(question -> Stream.of(question.question(), question.answer())))
                .filter(Objects::nonNull);
        // Sorted: read back from the log the sides come in another order, and the same words must give the same index.
        var bodies = new TreeMap<>(entry.owners()).values().stream().map(Entry.Owner::body);
        var others = Stream.concat(entry.thirdParties().stream(), Stream.ofNullable(entry.forum()));
        var milestones =
                entry.milestones().stream().map(milestone -> milestone.title().getOrDefault("nl", ""));
        return Stream.of(said, bodies, others, milestones, Stream.of(vocabulary.neighboursWords(own)))
                .flatMap(words -> words)
                .collect(Collectors.joining("\n"));
    }
}
