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
 * @param seen version of the dossier that the page was made from; empty for those that decide again
 */
public record Act(
        UUID command,
        String side,
        String organisation,
        String role,
        @Nullable UUID person,
        OptionalLong seen) {
    public static Act system(String side, UUID command) {
        return new Act(command, side, "schakel", "system", null, OptionalLong.empty());
    }
}
