package eu.schakel.obstacles;

import eu.schakel.dossier.Erased;
import eu.schakel.dossier.ErasureReason;
import eu.schakel.dossier.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed; or, in its place, when and why it was erased.
 *
 * @param text absent when erased or not yet arrived
 * @param language of the page on which it was typed; absent when unknown or erased
 * @param erasedOn the day in Brussels; absent while the text stands
 */
public record Words(
        @Nullable String text,
        @Nullable String language,
        @Nullable LocalDate erasedOn,
        @Nullable ErasureReason reason) {
    static Words of(Text text) {
        return new Words(text.content(), text.content() == null ? null : text.language(), null, null);
    }

    static Words of(Erased erased) {
        return new Words(null, null, Days.of(erased.at()), erased.reason());
    }

    static Words read(String json) {
        return ObstacleJson.MAPPER.readValue(json, Words.class);
    }

    String json() {
        return ObstacleJson.MAPPER.writeValueAsString(this);
    }

    /** What was typed, or nothing. */
    public String orEmpty() {
        return text == null ? "" : text;
    }
}
