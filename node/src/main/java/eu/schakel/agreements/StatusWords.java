package eu.schakel.agreements;

import eu.schakel.portal.Language;
import eu.schakel.portal.Messages;

/** The one word for each status in each language, as it stands inside a sentence or after a number: "bezig". */
public final class StatusWords {
    private static final Messages MESSAGES = Messages.load("eu/schakel/agreements/statuses");

    private StatusWords() {}

    public static String of(Status status, Language language) {
        return MESSAGES.in(language).get(status.word());
    }

    /** The same where it begins a line: "Bezig". */
    public static String first(Status status, Language language) {
        var word = of(status, language);
        return word.substring(0, 1).toUpperCase(language.locale()) + word.substring(1);
    }
}
