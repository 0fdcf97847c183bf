package eu.schakel.portal;

import eu.schakel.identity.Person;
import eu.schakel.identity.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the main navigation, given by a desk.
 *
 * @param id name by which a page says "I am under this entry"
 * @param title text of the entry
 * @param path address below the language, such as {@code /agreements}
 * @param roles who may open it; everybody when empty
 */
public record NavigationItem(String id, Translated title, String path, Set<Role> roles) {
    public NavigationItem {
        roles = Set.copyOf(roles);
    }

    public boolean isPublic() {
        return roles.isEmpty();
    }

    /** Whether this reader, null for somebody who did not sign in, may open it. */
    public boolean isFor(@Nullable Person reader) {
        return isPublic() || (reader != null && roles.stream().anyMatch(reader::has));
    }
}
