package eu.schakel.obstacles.staff;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What people can do with a dossier apart from the steps of its procedure. */
enum Action {
    ASSIGN,
    NOTE,
    /** Ask an authority or institution. */
    ADVICE,
    /** Write down what it answered. */
    ANSWER,
    /** Propose what everybody may read. */
    DRAFT,
    PUBLISH,
    /** Make it a priority of this government. */
    ADOPT,
    /** End that. */
    END;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Action> find(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
