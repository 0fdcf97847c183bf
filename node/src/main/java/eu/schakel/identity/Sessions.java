package eu.schakel.identity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is signed in. What a web server needs to know of {@link Identity}, so that it can be tested without a database. */
public interface Sessions {
    /** The session of this token; empty when the token is unknown, expired, signed out, or the person no longer active. */
    Optional<Session> findSession(String token);

    /** Its person. */
    default Optional<Person> findBySession(String token) {
        return findSession(token).map(Session::person);
    }

    /** Whether its person proved who they are less than this ago. */
    boolean isFresh(Session session, Duration longest);

    /**
     * Opens a session.
     *
     * @return the token, 43 characters of base64url; it is not kept here and cannot be asked again
     * @throws java.util.NoSuchElementException if there is no such active person
     */
    String signIn(UUID person);

    /** Ends this session; an unknown token is no error. */
    void signOut(String token);

    /** Ends all sessions of this person. */
    void signOutEverywhere(UUID person);

    /** The invented people of a demo, by name; of a node that is no demo there are none. */
    List<Person> listDemoPeople();
}
