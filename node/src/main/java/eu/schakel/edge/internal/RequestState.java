package eu.schakel.edge.internal;

import eu.schakel.edge.Entrance;
import eu.schakel.edge.FileForm;
import eu.schakel.edge.PageRequest;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.edge.Representation;
import eu.schakel.identity.ApiClients.Verdict;
import eu.schakel.identity.Client;
import eu.schakel.identity.Person;
import eu.schakel.identity.Session;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** What the edge knows of one request, from the first byte to the last. Used by one thread at a time. */
public final class RequestState {
    private static final String ATTRIBUTE = "eu.schakel.edge.request";

    private final String method;
    private final String path;
    private final @Nullable String query;
    private final HttpFields headers;
    private final Optional<String> token;
    private final Optional<String> bearer;
    private final Entrance entrance;
    private final Languages languages;
    private final Optional<Representation> suffix;

    private boolean suffixAnswered;
    private boolean acceptMattered;
    private String route = "none";
    private boolean sessionAsked;
    private Optional<Session> session = Optional.empty();
    private boolean verdictAsked;
    private Optional<Verdict> verdict = Optional.empty();
    private PageCache.@Nullable Flight flight;
    private @Nullable UploadRoom room;
    private final Deque<Runnable> atEnd = new ArrayDeque<>();
    private @Nullable InetAddress client;

    RequestState(Request request, Optional<String> token, Entrance entrance, Languages languages) {
        var uri = request.getHttpURI();
        this.method = request.getMethod();
        this.path = Objects.requireNonNullElse(uri.getPath(), "/");
        this.query = uri.getQuery();
        this.headers = request.getHeaders();
        this.bearer = Bearer.find(headers.get(HttpHeader.AUTHORIZATION));
        // Whoever shows an access token is the program it names, whatever cookies a browser adds.
        this.token = bearer.isPresent() ? Optional.empty() : token;
        this.entrance = entrance;
        this.languages = languages;
        this.suffix = Paths.isVerbatim(path) ? Optional.empty() : Representation.findBySuffix(path);
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The state of the request that a route answers. */
    public static RequestState of(Context context) {
        return Objects.requireNonNull(
                context.<RequestState>attribute(ATTRIBUTE), "a request that did not come by the edge");
    }

    static Optional<RequestState> find(Request request) {
        return Optional.ofNullable((RequestState) request.getAttribute(ATTRIBUTE));
    }

    /** Who is signed in; asked of the sessions once. */
    public Optional<Person> person() {
        return session().map(Session::person);
    }

    /** Whether that person proved who they are not long ago. */
    public boolean isFresh() {
        return session()
                .filter(open -> entrance.sessions().isFresh(open, entrance.stepUpAfter()))
                .isPresent();
    }

    private Optional<Session> session() {
        if (!sessionAsked) {
            session = token.flatMap(entrance.sessions()::findSession);
            sessionAsked = true;
        }
        return session;
    }

    /** The program whose access token came along. */
    public Optional<Client> client() {
        return verdict()
                .flatMap(judged -> judged instanceof Verdict.Accepted accepted
                        ? Optional.of(accepted.client())
                        : Optional.empty());
    }

    /** What the access token is worth, if one came along; judged once. */
    Optional<Verdict> verdict() {
        if (!verdictAsked) {
            verdict = bearer.map(entrance.clients()::judge);
            verdictAsked = true;
        }
        return verdict;
    }

    /** Whether the request carries nothing that says who makes it: only then is the answer for everybody. */
    boolean isAnonymous() {
        return token.isEmpty() && bearer.isEmpty();
    }

    boolean hasBearer() {
        return bearer.isPresent();
    }

    /** Whether the browser still holds a token that is of no use any more. */
    boolean sessionEnded() {
        return sessionAsked && token.isPresent() && session.isEmpty();
    }

    /** See {@link Representation#choose}. */
    public Representation choose(Representation... offered) {
        if (suffix.isPresent()) {
            suffixAnswered = true;
            return suffix.filter(asked -> Arrays.asList(offered).contains(asked))
                    .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
        }
        acceptMattered = true;
        return accept().choose(offered)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_ACCEPTABLE)
                        .withHeader(
                                HttpHeader.ACCEPT.asString(),
                                Arrays.stream(offered)
                                        .map(Representation::mediaType)
                                        .collect(Collectors.joining(", "))));
    }

    /** See {@link FileForm#read}. */
    public FileForm readFiles(Context context) {
        if (room == null) {
            throw new ProblemException(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
        }
        return room.read(context, this);
    }

    boolean bringsFiles() {
        return room != null;
    }

    void admitFiles(UploadRoom into) {
        room = into;
    }

    /** Something to do when the answer is sent, or failed; last first. */
    void atEnd(Runnable work) {
        atEnd.push(work);
    }

    void end() {
        while (!atEnd.isEmpty()) {
            atEnd.pop().run();
        }
    }

    /** The request as pages see it. Looks the person up only if asked to: a page of a refusal must not need the database. */
    public PageRequest page(boolean withPerson) {
        return new PageRequest(language(), path, query, withPerson ? person() : Optional.empty());
    }

    String language() {
        return languages.choose(path, headers.get(HttpHeader.ACCEPT_LANGUAGE));
    }

    AcceptHeader accept() {
        return AcceptHeader.of(headers.get(HttpHeader.ACCEPT));
    }

    /** Whether a person with a browser reads the answer. */
    boolean wantsPage() {
        return suffix.isEmpty() && !Paths.isApi(path) && accept().namesHtml();
    }

    /** A suffix that no route took for its own: what it names is not there. */
    boolean suffixIgnored() {
        return suffix.isPresent() && !suffixAnswered;
    }

    boolean acceptMattered() {
        return acceptMattered;
    }

    String method() {
        return method;
    }

    boolean reading() {
        return method.equals("GET") || method.equals("HEAD");
    }

    String path() {
        return path;
    }

    /** The path without the suffix that names a representation: what routes are matched with. */
    String routedPath() {
        return suffix.map(asked ->
                        path.substring(0, path.length() - asked.suffix().length()))
                .orElse(path);
    }

    @Nullable
    String query() {
        return query;
    }

    HttpFields headers() {
        return headers;
    }

    Optional<String> token() {
        return token;
    }

    String route() {
        return route;
    }

    void setRoute(String pattern) {
        route = pattern;
    }

    /** Where the request comes from, behind the proxies that we believe; absent when it was refused before that was looked up. */
    @Nullable
    public InetAddress address() {
        return client;
    }

    void cameFrom(InetAddress address) {
        client = address;
    }

    PageCache.@Nullable Flight flight() {
        return flight;
    }

    void setFlight(PageCache.Flight leading) {
        flight = leading;
    }
}
