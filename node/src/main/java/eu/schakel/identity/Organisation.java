package eu.schakel.identity;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A body of one government.
 *
 * @param id a word in kebab case, the same for ever: events carry it
 * @param side the name of the node that it belongs to
 * @param names its name by language: nl, fr, en and de
 */
public record Organisation(String id, String side, Map<String, String> names) {
    private static final Set<String> LANGUAGES = Set.of("nl", "fr", "en", "de");

    public Organisation {
        names = Map.copyOf(names);
        if (!names.keySet().equals(LANGUAGES)) {
            throw new IllegalArgumentException("Organisation " + id + " has names in " + names.keySet()
                    + "; give one in each of nl, fr, en and de.");
        }
    }

    /** Its name in one of the four languages. */
    public String name(String language) {
        return Objects.requireNonNull(
                names.get(language), () -> "No name in '" + language + "'; use nl, fr, en or de.");
    }
}
