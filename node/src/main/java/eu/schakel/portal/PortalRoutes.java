package eu.schakel.portal;

import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.edge.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;

/** What belongs to every node, whatever its desks: static files, statements, and the way to a language. */
public final class PortalRoutes implements RouteGroup {
    private final Portal portal;

    public PortalRoutes(Portal portal) {
        this.portal = portal;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/", this::toLanguage);
        routes.get("/static/<file>", this::file);
        for (var kind : Statement.Kind.values()) {
            routes.get("/{language}" + kind.path(), context -> statement(context, kind));
        }
    }

    private void toLanguage(Context context) {
        var header = context.header("Accept-Language");
        context.header("Vary", "Accept-Language");
        context.redirect("/" + Language.choose(header == null ? "" : header).tag() + "/", HttpStatus.FOUND);
    }

    private void file(Context context) {
        var asset = portal.site()
                .assets()
                .find(context.path())
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
        context.header("Cache-Control", Asset.CACHE_CONTROL);
        context.contentType(asset.contentType()).result(asset.bytes());
    }

    private void statement(Context context, Statement.Kind kind) {
        var language = portal.language(context);
        var page = portal.page(context, Statement.title(kind, language));
        portal.show(
                context,
                "page/statement.jte",
                page,
                Map.of("statement", Statement.of(kind, portal.site().node(), language)));
    }
}
