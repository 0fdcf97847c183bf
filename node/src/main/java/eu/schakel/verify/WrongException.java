package eu.schakel.verify;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carries the first wrong entry out of a walk. */
final class WrongException extends Exception {
    private static final long serialVersionUID = 1L;

    private final @Nullable Long position;
    private final @Nullable UUID event;

    WrongException(@Nullable Long position, @Nullable UUID event, String sentence) {
        super(sentence);
        this.position = position;
        this.event = event;
    }

    String sentence() {
        return Optional.ofNullable(getMessage()).orElse("");
    }

    Part part(String origin) {
        var at = position == null ? "" : "entry " + position + (event == null ? "" : " (event " + event + ")") + ": ";
        return Part.wrong(origin, at + sentence(), new Part.Place(origin, position, event));
    }
}
