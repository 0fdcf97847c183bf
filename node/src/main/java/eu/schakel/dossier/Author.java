package eu.schakel.dossier;

import eu.schakel.ledger.Hash;
import org.jspecify.annotations.Nullable;

/**
 * Who did it, as others may know it.
 *
 * @param side the node whose government it is
 * @param organisation the body, by function
 * @param role such as {@code coordinator}; {@code system} for what the node does by itself
 * @param actor salted commitment to the person; absent for the system
 */
public record Author(
        String side,
        String organisation,
        String role,
        @Nullable Hash actor) {
    /** The node itself. */
    public static Author system(String side) {
        return new Author(side, "schakel", "system", null);
    }
}
