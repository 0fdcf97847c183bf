package eu.schakel.edge;

import java.util.Locale;

/**
 * The problems that the edge itself reports, with the sentences that stand in when {@link ErrorPages} has none. The message keys
 * are {@code problem.<code>.title} and {@code problem.<code>.detail}.
 */
public enum ProblemCode {
    /** The request cannot be understood. */
    BAD_REQUEST(400, "The request cannot be understood", "Check the address and what was sent, and try again."),
    /** Nobody is signed in. */
    SIGN_IN_NEEDED(401, "Sign in first", "Only people who work here may do this."),
    /** The person signed in may not do this. */
    NOT_YOUR_ROLE(403, "This is not for your role", "Ask a colleague who has the role, or the operator of this node."),
    /** The request came from another site. */
    CROSS_SITE(403, "This came from another site", "Open the page on this site and send the form again."),
    /** Nothing is at this address. */
    NOT_FOUND(404, "Nothing is here", "Check the address, or search from the home page."),
    /** Only a demo lets people in without proof. */
    SIGN_IN_NOT_AVAILABLE(
            404, "Signing in is not possible here yet", "Signing in by OpenID Connect comes with the next release."),
    /** The address exists, but not for this method. */
    METHOD_NOT_ALLOWED(405, "This cannot be done with this address", "The header Allow names what can be done."),
    /** Nothing of what the client accepts is offered. */
    NOT_ACCEPTABLE(406, "Not available in this form", "Ask for one of the forms that this address offers."),
    /** The client was too slow. */
    TOO_SLOW(408, "The request took too long", "Try again with a better connection."),
    /** The body is over the limit. */
    TOO_LARGE(413, "This is too much at once", "Send less, or send it in parts."),
    /** The address is over the limit. */
    ADDRESS_TOO_LONG(414, "The address is too long", "Use fewer or shorter filters."),
    /** The body is of a kind that is not taken. */
    UNSUPPORTED_MEDIA_TYPE(415, "This kind of content is not taken", "Send a form or JSON (application/json)."),
    /** The fields are not right. */
    INVALID_FIELDS(422, "Something has to be corrected", "See what is said beside each field."),
    /** Over the rate. */
    TOO_MANY_REQUESTS(429, "Too many requests", "Wait as long as the header Retry-After says, then go on."),
    /** The headers are over the limit. */
    HEADERS_TOO_LARGE(431, "The headers are too large", "Delete the cookies of this site and try again."),
    /** Something unforeseen. */
    UNEXPECTED(500, "Something went wrong here", "It is recorded. Try again later, or tell us the number below."),
    /** The method is unknown. */
    NOT_IMPLEMENTED(501, "This method is unknown", "Use GET, HEAD, POST, PUT, PATCH, DELETE or OPTIONS."),
    /** Something that is needed does not answer. */
    UNAVAILABLE(503, "Not available at the moment", "Try again in a minute."),
    /** HTTP/0.9 or something newer than this server. */
    HTTP_VERSION(505, "This version of HTTP is not spoken here", "Use HTTP/1.1.");

    private final int status;
    private final String title;
    private final String detail;

    ProblemCode(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** In kebab case, as in the type of the problem. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In English. */
    public String title() {
        return title;
    }

    /** In English. */
    public String detail() {
        return detail;
    }
}
