package eu.schakel.obstacles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What only this government knows of an obstacle.
 *
 * @param assignee who treats it; absent when nobody does
 * @param draft what waits for a second person to be published; absent when there is none
 */
public record Inside(
        @Nullable Assignee assignee,
        List<Note> notes,
        @Nullable Draft draft) {
    static final Inside NOTHING = new Inside(null, List.of(), null);

    /** Keeps its own copy. */
    public Inside {
        notes = List.copyOf(notes);
    }

    /**
     * Who treats it.
     *
     * @param person its id
     */
    public record Assignee(Words person, UUID event) {}

    /**
     * A note for colleagues.
     *
     * @param actor the commitment of who wrote it; see {@link eu.schakel.dossier.Actors}
     */
    public record Note(Words words, @Nullable String actor, Instant at, UUID event) {}

    /**
     * A public summary that nobody published yet.
     *
     * @param actor the commitment of who wrote it: somebody else publishes
     */
    public record Draft(
            Words title,
            Words summary,
            Theme theme,
            List<String> areas,
            List<String> agreements,
            @Nullable String actor,
            Instant at,
            UUID event) {}

    /** Who treats it. */
    public Optional<UUID> assignedTo() {
        return Optional.ofNullable(assignee)
                .map(Assignee::person)
                .map(Words::text)
                .map(UUID::fromString);
    }
}
