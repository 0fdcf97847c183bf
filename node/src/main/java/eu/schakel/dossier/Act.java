package eu.schakel.dossier;

import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A command's envelope.
 *
 * @param command unique id of this attempt; a form carries it, so that sending twice does it once
 * @param side the node whose government acts
 * @param organisation the body, by function
 * @param role in which the person acts
 * @param person who; absent for the system
 * @param language of the page on which the person types; absent when unknown
 * @param seen version of the dossier that the page was made from; empty for those that decide again
 */
public record Act(
        UUID command,
        String side,
        String organisation,
        String role,
        @Nullable UUID person,
        @Nullable String language,
        OptionalLong seen) {
    /** An act on no page, or without anything typed. */
    public Act(UUID command, String side, String organisation, String role, @Nullable UUID person, OptionalLong seen) {
        this(command, side, organisation, role, person, null, seen);
    }

    public static Act system(String side, UUID command) {
        return new Act(command, side, "schakel", "system", null, OptionalLong.empty());
    }

    /** The same, on a page in that language. */
    public Act in(String pageLanguage) {
        return new Act(command, side, organisation, role, person, pageLanguage, seen);
    }
}
