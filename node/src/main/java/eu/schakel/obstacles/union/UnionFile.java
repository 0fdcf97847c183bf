package eu.schakel.obstacles.union;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cross-border file with the public fields of the annex. Of each, what the dossier does not say is absent.
 *
 * @param code how people name it
 * @param received the day on which the coordination point received it
 * @param areas NUTS 3 codes
 * @param situation from 1 to 10
 * @param situationDetail with situations 4 and 6 the code of the file that stays open, with 8 the instrument
 * @param modified the day on which it changed last
 * @param webPage of its public summary
 */
record UnionFile(
        String code,
        @Nullable String title,
        @Nullable LocalDate received,
        @Nullable String description,
        @Nullable String initiator,
        List<String> areas,
        int situation,
        @Nullable String situationDetail,
        LocalDate modified,
        @Nullable String followUp,
        @Nullable String solutionReference,
        @Nullable String webPage) {
    /** Keeps its own copy. */
    public UnionFile {
        areas = List.copyOf(areas);
    }
}
