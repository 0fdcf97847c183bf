package eu.schakel.obstacles.open;

import eu.schakel.portal.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far an obstacle is, for readers who do not know the procedures. */
public enum StateGroup {
    /** Reported, and nobody looked yet. */
    NEW,
    /** Somebody looks what it is and whose it is. */
    EXAMINED,
    /** Somebody works on a solution. */
    TREATED,
    /** There is an answer, or it was withdrawn. */
    ENDED;

    private static final Set<String> WAITING =
            Set.of("waiting-for-reporter", "clarification", "offered-to-neighbour", "transferred");
    private static final Set<String> RESOLVED = Set.of("resolved", "partly-resolved");
    private static final Set<String> UNRESOLVED = Set.of("not-resolvable", "not-resolved");

    /** The word in addresses, data and messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Stream.of(values()).map(StateGroup::word).toList();
    }

    static StateGroup ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The group of a state; a state that only a newer procedure has is somewhere on its way. */
    static StateGroup of(String state) {
        return find(state).orElse(EXAMINED);
    }

    /** The group of a state of the procedures that come with the software. */
    static Optional<StateGroup> find(String state) {
        return switch (state) {
            case "reported", "submitted" -> Optional.of(NEW);
            case "assessment", "waiting-for-reporter", "clarification", "offered-to-neighbour", "transferred" ->
                Optional.of(EXAMINED);
            case "in-handling", "proposed", "obstacle-found", "facilitation-tool", "other-route" ->
                Optional.of(TREATED);
            case "withdrawn", "answered", "informed", "closed" -> Optional.of(ENDED);
            default -> Optional.empty();
        };
    }

    /** The mark beside a state's word. */
    static Tone tone(String state, @Nullable String outcome) {
        return switch (of(state)) {
            case NEW -> Tone.QUIET;
            case EXAMINED -> WAITING.contains(state) ? Tone.WAITING : Tone.BUSY;
            case TREATED -> Tone.BUSY;
            case ENDED -> {
                if (outcome != null && RESOLVED.contains(outcome)) {
                    yield Tone.DONE;
                }
                yield outcome != null && UNRESOLVED.contains(outcome) ? Tone.STUCK : Tone.QUIET;
            }
        };
    }
}
