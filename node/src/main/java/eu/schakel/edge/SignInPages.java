package eu.schakel.edge;

import eu.schakel.identity.Person;
import java.util.List;
import java.util.Optional;

/** The page where people sign in; written by the portal. */
@FunctionalInterface
public interface SignInPages {
    /**
     * The whole HTML page: a form for each person that posts {@code person} (the id) and {@code to} to the page's own path.
     *
     * @param people of a demo, who may sign in without proof; else nobody
     * @param login where signing in at the login service begins: path and query; empty where there is none
     * @param to where to go afterwards: a path of this site, already checked
     */
    String signIn(PageRequest request, List<Person> people, Optional<String> login, String to);

    /**
     * Where this person goes after signing in.
     *
     * @param to where the form wants to go: a path of this site, already checked
     */
    default String landing(String language, Person person, String to) {
        return to;
    }
}
