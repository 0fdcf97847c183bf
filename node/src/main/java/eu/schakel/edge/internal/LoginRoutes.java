package eu.schakel.edge.internal;

import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.edge.RouteGroup;
import eu.schakel.edge.SignInPages;
import eu.schakel.edge.WebSettings;
import eu.schakel.identity.LoginException;
import eu.schakel.identity.LoginProvider;
import eu.schakel.identity.LoginsUnderWay;
import eu.schakel.identity.Sessions;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** To the login service and back. */
final class LoginRoutes implements RouteGroup {
    /** Below the language. */
    static final String BEGIN = SignInRoutes.SIGN_IN + "/begin";

    private static final Logger LOG = LoggerFactory.getLogger(LoginRoutes.class);

    private final LoginProvider login;
    private final Languages languages;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final SessionCookie loginCookie;
    private final SignInPages pages;

    LoginRoutes(
            LoginProvider login,
            WebSettings settings,
            Languages languages,
            Sessions sessions,
            SessionCookie cookie,
            SignInPages pages) {
        this.login = login;
        this.languages = languages;
        this.sessions = sessions;
        this.cookie = cookie;
        this.loginCookie = SessionCookie.ofLogin(settings);
        this.pages = pages;
    }

    /** Whether a request to this path costs the login service a question. */
    static boolean isLogin(String path) {
        return path.endsWith(BEGIN) || path.equals(WebSettings.LOGIN_CALLBACK);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        for (var language : languages.all()) {
            routes.get("/" + language + BEGIN, this::begin);
        }
        routes.get(WebSettings.LOGIN_CALLBACK, this::end);
    }

    private void begin(Context context) {
        var home = "/" + RequestState.of(context).language() + "/";
        var next = SafeTarget.check(context.queryParam("to"), home);
        var afresh = "true".equals(context.queryParam(SignInRoutes.AFRESH));
        try {
            var begun = login.begin(loginCookie.find(context.header("Cookie")), next, afresh);
            context.header("Set-Cookie", loginCookie.give(begun.browser(), LoginsUnderWay.LONGEST));
            SignInRoutes.seeOther(context, begun.address().toString());
        } catch (LoginException e) {
            throw problem(e);
        }
    }

    /** The session that the browser had before ends: whoever knew its token knows nothing of the new one. */
    private void end(Context context) {
        try {
            var ended = login.end(loginCookie.find(context.header("Cookie")), context.queryParamMap());
            RequestState.of(context).token().ifPresent(sessions::signOut);
            context.header("Set-Cookie", cookie.give(ended.token()));
            var language = languages.choose(ended.next(), context.header("Accept-Language"));
            SignInRoutes.seeOther(context, pages.landing(language, ended.person(), ended.next()));
        } catch (LoginException e) {
            throw problem(e);
        }
    }

    /** The reader gets what to do, the log what happened. */
    private static ProblemException problem(LoginException e) {
        LOG.atWarn()
                .addKeyValue("reason", e.reason())
                .addKeyValue("detail", e.getMessage())
                .log("Nobody was signed in");
        return new ProblemException(
                switch (e.reason()) {
                    case NO_ANSWER -> ProblemCode.LOGIN_SERVICE_SILENT;
                    case NOT_UNDER_WAY -> ProblemCode.SIGN_IN_NOT_UNDER_WAY;
                    case NOT_PROVED -> ProblemCode.SIGN_IN_NOT_PROVED;
                    case NOT_AFRESH -> ProblemCode.SIGN_IN_NOT_AFRESH;
                    case NO_ROLE -> ProblemCode.NO_ROLE_HERE;
                });
    }
}
