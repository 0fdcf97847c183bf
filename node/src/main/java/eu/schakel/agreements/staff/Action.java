package eu.schakel.agreements.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done with an agreement. */
enum Action {
    /** Give a reading. */
    READING,
    /** Say again what was said before. */
    CONFIRM,
    /** Replace the newest own reading, which was a mistake. */
    CORRECTION,
    /** Ask the other side. */
    QUESTION,
    /** Answer the other side. */
    ANSWER,
    /** Give a reading of a milestone. */
    MILESTONE,
    /** Leave a note for colleagues. */
    NOTE;

    /** The word in addresses and message keys. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether others than colleagues may see what is said, for ever: that needs a recent proof of who says it. */
    boolean publishes() {
        return this != NOTE;
    }

    static Optional<Action> find(String word) {
        return Arrays.stream(values())
                .filter(action -> action.word().equals(word))
                .findFirst();
    }
}
