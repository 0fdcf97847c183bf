package eu.schakel.identity;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Signing in at the government's own login service. What a web server needs to know of it. */
public interface LoginProvider {
    /**
     * Where to send the browser.
     *
     * @param address of the login service
     * @param browser the secret that this browser must still hold when it comes back
     */
    record Begun(URI address, String browser) {}

    /**
     * Somebody who came back signed in.
     *
     * @param token of the new session
     * @param next where that person wanted to go
     */
    record Ended(String token, Person person, String next) {}

    /**
     * Begins to sign somebody in.
     *
     * @param browser the secret that it holds of an earlier beginning
     * @param next where to go afterwards
     * @param afresh whether the login service must ask again for proof, although it knows who this is
     * @throws LoginException when the login service does not answer
     */
    Begun begin(Optional<String> browser, String next, boolean afresh);

    /**
     * Ends it, and opens a session.
     *
     * @param parameters with which the browser came back
     * @throws LoginException when this person may not come in; the reason says why
     */
    Ended end(Optional<String> browser, Map<String, List<String>> parameters);

    /**
     * Where to send the browser so that the login service ends its session, too.
     *
     * @param back where it sends the browser then
     * @return empty when it has no such address or does not answer: our session has ended all the same
     */
    Optional<URI> findSignOut(URI back);

    /** Where forms may lead: scheme, host and port of the login service. */
    String origin();
}
