package eu.schakel.timelimits;

import java.util.List;
import java.util.Locale;

/** A question that cannot be answered. The message is English; {@link Wording#of(TimeLimitException)} has the other languages. */
public final class TimeLimitException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Mistake mistake;
    private final transient List<String> values;

    /** The values fill {@code {0}}, {@code {1}} … of the sentence. */
    TimeLimitException(Mistake mistake, String... values) {
        super(Wording.in(Locale.ENGLISH).mistake(mistake, List.of(values)));
        this.mistake = mistake;
        this.values = List.of(values);
    }

    public Mistake mistake() {
        return mistake;
    }

    List<String> values() {
        return values;
    }
}
