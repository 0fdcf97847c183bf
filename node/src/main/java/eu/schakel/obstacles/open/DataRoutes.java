package eu.schakel.obstacles.open;

import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.edge.Representation;
import eu.schakel.edge.RouteGroup;
import eu.schakel.portal.Language;
import eu.schakel.portal.data.DataJson;
import eu.schakel.portal.data.DataPages;
import eu.schakel.portal.data.Query;
import eu.schakel.portal.data.ReaderLanguage;
import eu.schakel.procedure.ProcedureSchema;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/**
 * The register's data at addresses without language, and below {@code /api/v1}. Who asks for a page there is led to it in the best
 * language; a feed there is Dutch, for it must not change with its reader.
 */
final class DataRoutes implements RouteGroup {
    private static final String API = "/api/v1";

    private final Room room;
    private final ObstacleData data;

    DataRoutes(Room room, ObstacleData data) {
        this.room = room;
        this.data = data;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/obstacles", context -> {
            var form = form(context);
            if (form == Representation.HTML) {
                DataPages.redirectToLanguage(context, Room.PATH);
            } else {
                list(context, form);
            }
        });
        routes.get("/obstacles/{reference}", context -> {
            var form = form(context);
            var asked = Asked.of(context, room, Language.NL);
            var obstacle = room.get(asked);
            if (form == Representation.HTML) {
                DataPages.redirectToLanguage(context, Room.path(obstacle));
            } else {
                data.one(asked, form, obstacle);
            }
        });
        routes.get(API + "/obstacles", context -> list(context, json(context)));
        routes.get(API + "/obstacles/{reference}", context -> {
            var form = json(context);
            var asked = Asked.of(context, room, Language.NL);
            data.one(asked, form, room.get(asked));
        });
        routes.get(API + "/procedures/{name}", this::procedure);
        routes.get("/schemas/procedure.schema", context -> {
            json(context);
            context.result(ProcedureSchema.bytes());
        });
    }

    private void list(Context context, Representation form) {
        var query = new Query(context);
        var filter = RegisterQuery.filter(query, room.choices());
        Asked.on(query, room.portal().clock());
        query.check();
        data.list(Asked.of(context, room, Language.NL), form, filter);
    }

    private void procedure(Context context) {
        json(context);
        var answer = ProcedureAnswers.find(
                        context.pathParam("name"),
                        room.obstacles().procedures(),
                        room::words,
                        ReaderLanguage.of(context))
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
        context.result(DataJson.bytes(answer));
    }

    private static Representation form(Context context) {
        return Representation.choose(
                context, Representation.JSON, Representation.HTML, Representation.CSV, Representation.ATOM);
    }

    private static Representation json(Context context) {
        return Representation.choose(context, Representation.JSON);
    }
}
