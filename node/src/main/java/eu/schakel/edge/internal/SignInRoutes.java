package eu.schakel.edge.internal;

import eu.schakel.edge.Entrance;
import eu.schakel.edge.FieldProblem;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.edge.RouteGroup;
import eu.schakel.edge.SignInPages;
import eu.schakel.edge.WebSettings;
import eu.schakel.identity.Person;
import eu.schakel.identity.Sessions;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The page to sign in, signing in as an invented person, which only a demo allows, and signing out. */
final class SignInRoutes implements RouteGroup {
    static final String SIGN_IN = "/sign-in";
    static final String SIGN_OUT = "/sign-out";

    /** The parameter that asks for a new proof of who is signed in already. */
    static final String AFRESH = "afresh";

    private final WebSettings settings;
    private final Languages languages;
    private final Entrance entrance;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final SignInPages pages;

    SignInRoutes(
            WebSettings settings, Languages languages, Entrance entrance, SessionCookie cookie, SignInPages pages) {
        this.settings = settings;
        this.languages = languages;
        this.entrance = entrance;
        this.sessions = entrance.sessions();
        this.cookie = cookie;
        this.pages = pages;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        for (var language : languages.all()) {
            routes.get("/" + language + SIGN_IN, this::show);
            routes.post("/" + language + SIGN_IN, this::signIn);
            routes.post("/" + language + SIGN_OUT, this::signOut);
        }
        entrance.login()
                .ifPresent(login -> new LoginRoutes(login, settings, languages, sessions, cookie, pages).addTo(routes));
    }

    private void show(Context context) {
        var to = SafeTarget.check(context.queryParam("to"), home(context));
        var afresh = "true".equals(context.queryParam(AFRESH));
        var begin = entrance.login()
                .map(_ -> "/" + RequestState.of(context).language() + LoginRoutes.BEGIN + "?to="
                        + URLEncoder.encode(to, StandardCharsets.UTF_8) + (afresh ? "&" + AFRESH + "=true" : ""));
        if (afresh && begin.isPresent()) {
            seeOther(context, begin.get());
            return;
        }
        var people = begin.isPresent() ? List.<Person>of() : people();
        var page = RequestState.of(context).page(true);
        context.contentType("text/html;charset=utf-8")
                .result(pages.signIn(page, people, begin, to).getBytes(StandardCharsets.UTF_8));
    }

    private void signIn(Context context) {
        var chosen = context.formParam("person");
        var person = people().stream()
                .filter(candidate -> candidate.id().toString().equals(chosen))
                .findFirst()
                .orElseThrow(() ->
                        ProblemException.ofFields(List.of(FieldProblem.of("person", "problem.invalid-fields.person"))));
        RequestState.of(context).token().ifPresent(sessions::signOut);
        context.header("Set-Cookie", cookie.give(sessions.signIn(person.id())));
        var to = SafeTarget.check(context.formParam("to"), home(context));
        seeOther(context, pages.landing(RequestState.of(context).language(), person, to));
    }

    /** Our session ends in any case; that of the login service when there is one and it answers. */
    private void signOut(Context context) {
        var token = RequestState.of(context).token();
        token.ifPresent(sessions::signOut);
        context.header("Set-Cookie", cookie.take());
        var there = token.isPresent()
                ? entrance.login()
                        .flatMap(login ->
                                login.findSignOut(settings.publicAddress().resolve("/")))
                : Optional.<URI>empty();
        seeOther(
                context,
                there.map(URI::toString).orElseGet(() -> SafeTarget.check(context.formParam("to"), home(context))));
    }

    private List<Person> people() {
        if (!settings.demo()) {
            throw new ProblemException(ProblemCode.SIGN_IN_NOT_AVAILABLE);
        }
        return sessions.listDemoPeople();
    }

    private static String home(Context context) {
        return "/" + RequestState.of(context).language() + "/";
    }

    static void seeOther(Context context, String to) {
        context.status(303).header("Location", to).result(new byte[0]);
    }
}
