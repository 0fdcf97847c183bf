package eu.schakel.edge;

import eu.schakel.identity.Person;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a page must know of the request that it answers.
 *
 * @param language one of {@link WebSettings#languages()}: of the path, else the best of what the browser accepts
 * @param path as asked for, with its suffix
 * @param query as asked for, without the question mark; null when there is none
 * @param person who is signed in; always empty when the request was refused before that was looked up
 */
public record PageRequest(
        String language, String path, @Nullable String query, Optional<Person> person) {}
