package eu.schakel.edge;

import eu.schakel.edge.internal.RequestState;
import eu.schakel.identity.Person;
import eu.schakel.identity.Role;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Optional;

/**
 * Who makes a request.
 *
 * @param person who is signed in; empty for the public
 */
public record Visitor(Optional<Person> person) {
    /** The visitor of this request; the session is looked up at the first call. */
    public static Visitor of(Context context) {
        return new Visitor(RequestState.of(context).person());
    }

    /**
     * The person, who has at least one of these roles; without roles, anybody who is signed in.
     *
     * @throws ProblemException 401 when nobody is signed in (a browser is led to the page for that), 403 when no role fits
     */
    public Person require(Role... oneOf) {
        var signedIn = person.orElseThrow(
                () -> new ProblemException(ProblemCode.SIGN_IN_NEEDED).withHeader("WWW-Authenticate", "Cookie"));
        if (oneOf.length > 0 && Arrays.stream(oneOf).noneMatch(signedIn::has)) {
            throw new ProblemException(ProblemCode.NOT_YOUR_ROLE);
        }
        return signedIn;
    }
}
