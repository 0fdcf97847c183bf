package eu.schakel.edge;

import java.util.Locale;

/**
 * The problems that the edge itself reports. Their words have the keys {@code problem.<code>.title} and {@code problem.<code>.detail}:
 * those of {@link ErrorPages} if it has any, else the edge's own.
 */
public enum ProblemCode {
    /** The request cannot be understood. */
    BAD_REQUEST(400),
    /** This browser has no login under way. */
    SIGN_IN_NOT_UNDER_WAY(400),
    /** Nobody is signed in. */
    SIGN_IN_NEEDED(401),
    /** The login service does not vouch for who came back from it. */
    SIGN_IN_NOT_PROVED(401),
    /** The login service vouches, but did not ask for the new proof that was needed. */
    SIGN_IN_NOT_AFRESH(401),
    /** Who is signed in must prove anew who that is. */
    FRESH_SIGN_IN_NEEDED(401),
    /** The access token is wrong or has expired. */
    TOKEN_REFUSED(401),
    /** The person signed in may not do this. */
    NOT_YOUR_ROLE(403),
    /** The request came from another site. */
    CROSS_SITE(403),
    /** The access token is right, but for other things. */
    SCOPE_MISSING(403),
    /** The login service knows this person, this node has no role for them. */
    NO_ROLE_HERE(403),
    /** Nothing is at this address. */
    NOT_FOUND(404),
    /** This node has no way to sign in. */
    SIGN_IN_NOT_AVAILABLE(404),
    /** The address exists, but not for this method. */
    METHOD_NOT_ALLOWED(405),
    /** Nothing of what the client accepts is offered. */
    NOT_ACCEPTABLE(406),
    /** The client was too slow. */
    TOO_SLOW(408),
    /** The body is over the limit. */
    TOO_LARGE(413),
    /** The files of a form are over the limit. */
    FILES_TOO_LARGE(413),
    /** The address is over the limit. */
    ADDRESS_TOO_LONG(414),
    /** The body is of a kind that is not taken. */
    UNSUPPORTED_MEDIA_TYPE(415),
    /** The fields are not right. */
    INVALID_FIELDS(422),
    /** Over the rate. */
    TOO_MANY_REQUESTS(429),
    /** The headers are over the limit. */
    HEADERS_TOO_LARGE(431),
    /** Something unforeseen. */
    UNEXPECTED(500),
    /** The method is unknown. */
    NOT_IMPLEMENTED(501),
    /** Something that is needed does not answer. */
    UNAVAILABLE(503),
    /** The login service does not answer. */
    LOGIN_SERVICE_SILENT(503),
    /** More readers at once than pages can be made for. */
    BUSY(503),
    /** HTTP/0.9 or something newer than this server. */
    HTTP_VERSION(505);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** In kebab case, as in the type of the problem. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
