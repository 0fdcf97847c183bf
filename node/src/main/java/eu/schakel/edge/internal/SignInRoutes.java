package eu.schakel.edge.internal;

import eu.schakel.edge.FieldProblem;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.edge.RouteGroup;
import eu.schakel.edge.SignInPages;
import eu.schakel.identity.Person;
import eu.schakel.identity.Sessions;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Signing in as an invented person, which only a demo allows, and signing out. */
final class SignInRoutes implements RouteGroup {
    static final String SIGN_IN = "/sign-in";
    static final String SIGN_OUT = "/sign-out";

    private final boolean demo;
    private final Languages languages;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final SignInPages pages;

    SignInRoutes(boolean demo, Languages languages, Sessions sessions, SessionCookie cookie, SignInPages pages) {
        this.demo = demo;
        this.languages = languages;
        this.sessions = sessions;
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
    }

    private void show(Context context) {
        var page = RequestState.of(context).page(true);
        var to = SafeTarget.check(context.queryParam("to"), home(context));
        context.contentType("text/html;charset=utf-8")
                .result(pages.signIn(page, people(), to).getBytes(StandardCharsets.UTF_8));
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

    private void signOut(Context context) {
        RequestState.of(context).token().ifPresent(sessions::signOut);
        context.header("Set-Cookie", cookie.take());
        seeOther(context, SafeTarget.check(context.formParam("to"), home(context)));
    }

    private List<Person> people() {
        if (!demo) {
            throw new ProblemException(ProblemCode.SIGN_IN_NOT_AVAILABLE);
        }
        return sessions.listDemoPeople();
    }

    private static String home(Context context) {
        return "/" + RequestState.of(context).language() + "/";
    }

    private static void seeOther(Context context, String to) {
        context.status(303).header("Location", to).result(new byte[0]);
    }
}
