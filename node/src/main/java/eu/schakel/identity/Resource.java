package eu.schakel.identity;

import eu.schakel.dossier.Visibility;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody wants to do something with.
 *
 * @param visibility of the part that it is about: a dossier has parts of all three
 * @param side whose part it is
 * @param parties the sides between which it may be shared; the own one is always among them
 * @param dossier that it is of; empty for what is of no single one
 */
public record Resource(Kind kind, Visibility visibility, String side, Set<String> parties, Optional<UUID> dossier) {
    /** What there is. */
    public enum Kind {
        /** An agreement and what is said of it. */
        AGREEMENT,
        /** A report or cross-border file. */
        CASE,
        /** A document or photo of a case. */
        ATTACHMENT,
        /** Who reported, and how to reach them. */
        PERSONAL_DATA,
        /** The node itself: its peers, its logs. */
        NODE;

        /** Whether there is such a thing. */
        public boolean canBe(Visibility visibility) {
            return switch (this) {
                case AGREEMENT, CASE, ATTACHMENT -> true;
                case PERSONAL_DATA -> visibility != Visibility.PUBLIC;
                case NODE -> visibility == Visibility.INTERNAL;
            };
        }
    }

    public Resource {
        parties = Set.copyOf(parties);
        if (!parties.contains(side)) {
            throw new IllegalArgumentException(
                    "The side '" + side + "' is not among the parties " + parties + "; name it there, too.");
        }
        if (!kind.canBe(visibility)) {
            throw new IllegalArgumentException(
                    kind + " is never " + visibility.word() + "; show a summary of it as a part of its own.");
        }
    }

    /** What is of one side and of no single dossier. */
    public static Resource of(Kind kind, Visibility visibility, String side) {
        return new Resource(kind, visibility, side, Set.of(side), Optional.empty());
    }

    /** Whether this side may know it at all. */
    boolean isOpenTo(String other) {
        return switch (visibility) {
            case PUBLIC -> true;
            case SHARED -> parties.contains(other);
            case INTERNAL -> side.equals(other);
        };
    }
}
