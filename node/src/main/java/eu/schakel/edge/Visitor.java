package eu.schakel.edge;

import eu.schakel.edge.internal.RequestState;
import eu.schakel.identity.Action;
import eu.schakel.identity.Authority;
import eu.schakel.identity.Client;
import eu.schakel.identity.Person;
import eu.schakel.identity.Resource;
import eu.schakel.identity.Role;
import eu.schakel.identity.Subject;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Optional;

/**
 * Who makes a request.
 *
 * @param person who is signed in; empty for the public
 * @param client the program whose access token came along; then there is no person
 * @param fresh whether the person proved who they are not long ago
 */
public record Visitor(Optional<Person> person, Optional<Client> client, boolean fresh) {
    /** The visitor of this request; the session is looked up at the first call. */
    public static Visitor of(Context context) {
        var state = RequestState.of(context);
        return new Visitor(state.person(), state.client(), state.isFresh());
    }

    /** As {@link Authority} knows the visitor. A holder of a follow-up code is known by the desk alone. */
    public Subject subject() {
        return person.<Subject>map(signedIn -> signedIn).or(() -> client).orElseGet(Subject.Nobody::new);
    }

    /**
     * The person, who has at least one of these roles; without roles, anybody who is signed in.
     *
     * @throws ProblemException 401 when nobody is signed in (a browser is led to the page for that), 403 when no role fits, and for a
     *     program
     */
    public Person require(Role... oneOf) {
        if (client.isPresent()) {
            throw new ProblemException(ProblemCode.NOT_YOUR_ROLE);
        }
        var signedIn = person.orElseThrow(
                () -> new ProblemException(ProblemCode.SIGN_IN_NEEDED).withHeader("WWW-Authenticate", "Cookie"));
        if (oneOf.length > 0 && Arrays.stream(oneOf).noneMatch(signedIn::has)) {
            throw new ProblemException(ProblemCode.NOT_YOUR_ROLE);
        }
        return signedIn;
    }

    /**
     * The person, who may do this with it.
     *
     * @throws ProblemException as {@link #require(Role...)}
     */
    public Person require(Action action, Resource resource) {
        var signedIn = require();
        if (!Authority.may(signedIn, action, resource)) {
            throw new ProblemException(ProblemCode.NOT_YOUR_ROLE);
        }
        return signedIn;
    }

    /**
     * The person, who proved not long ago who they are. For the page that asks to confirm something weighty, and again when it is sent:
     * a desk that shows a form keeps what was typed in it, as for a session that ended.
     *
     * @throws ProblemException 401 when the proof is too old; a browser that reads is led to give a new one and comes back
     */
    public Person requireFresh() {
        var signedIn = require();
        if (!fresh) {
            throw new ProblemException(ProblemCode.FRESH_SIGN_IN_NEEDED).withHeader("WWW-Authenticate", "Cookie");
        }
        return signedIn;
    }
}
