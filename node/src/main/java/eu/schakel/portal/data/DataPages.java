package eu.schakel.portal.data;

import eu.schakel.edge.Representation;
import eu.schakel.edge.RouteGroup;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Language;
import eu.schakel.portal.Link;
import eu.schakel.portal.Messages;
import eu.schakel.portal.Portal;
import eu.schakel.portal.Translated;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The pages about open data and the API, the catalogue and the description of the API. */
public final class DataPages implements RouteGroup {
    private static final Messages MESSAGES = Messages.load("eu/schakel/portal/data/messages");

    private final Portal portal;
    private final Governments governments;
    private final Publication publication;
    private final List<PublicLog> logs;
    private final List<DataSource> sources;
    private final byte[] openApi;

    /** @param sources the desks' data */
    public DataPages(
            Portal portal,
            Governments governments,
            Publication publication,
            List<PublicLog> logs,
            List<DataSource> sources) {
        this.portal = portal;
        this.governments = governments;
        this.publication = publication;
        this.logs = List.copyOf(logs);
        this.sources = List.copyOf(sources);
        var endpoints = new ArrayList<>(CommonEndpoints.ALL);
        this.sources.forEach(source -> endpoints.addAll(source.listEndpoints()));
        this.openApi = DataJson.bytes(new OpenApi(publication, endpoints).document());
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/open-data", context -> redirectToLanguage(context, "/open-data"));
        routes.get("/{language}/open-data", this::openData);
        routes.get("/{language}/api", this::api);
        routes.get("/catalog", this::catalogue);
        routes.get(
                "/catalog.ttl",
                context -> context.contentType("text/turtle;charset=utf-8").result(Turtle.of(document())));
        routes.get("/openapi", this::describe);
        routes.get("/api/v1/openapi", this::describe);
    }

    /** Leads a reader to the page in the best language that the browser accepts; the query stays. */
    public static void redirectToLanguage(Context context, String path) {
        var header = context.header("Accept-Language");
        var query = context.queryString() == null ? "" : "?" + context.queryString();
        context.header("Vary", "Accept-Language");
        context.redirect("/" + Language.choose(header == null ? "" : header).tag() + path + query, HttpStatus.FOUND);
    }

    private void describe(Context context) {
        Representation.choose(context, Representation.JSON);
        context.result(openApi);
    }

    private void catalogue(Context context) {
        Representation.choose(context, Representation.JSON_LD);
        context.result(DataJson.bytes(document()));
    }

    private ObjectNode document() {
        return new Catalogue(publication, publication.version(), listDatasets(), description()).document();
    }

    private static Translated description() {
        var key = "open-data.lead";
        return Translated.by(language -> MESSAGES.in(language).get(key));
    }

    private void openData(Context context) {
        var language = portal.language(context);
        var texts = MESSAGES.in(language);
        var version = publication.version();
        var rows = listDatasets().stream()
                .map(dataset -> row(dataset, language, version))
                .toList();
        var shown = logs.stream()
                .map(log -> new OpenDataPage.Log(
                        governments.side(log.node(), language).name(), log.origin(), log.path()))
                .toList();
        var page = portal.page(context, texts.get("open-data.title"))
                .describedAs(texts.get("open-data.lead"))
                .under("open-data");
        portal.show(
                context,
                "data/open-data.jte",
                page,
                Map.of("texts", texts, "data", new OpenDataPage(rows, shown), "address", publication.address("")));
    }

    private void api(Context context) {
        var language = portal.language(context);
        var texts = MESSAGES.in(language);
        var page = portal.page(context, texts.get("api.title"))
                .describedAs(texts.get("api.lead"))
                .under("open-data", new Link(texts.get("open-data.title"), "/" + language.tag() + "/open-data"));
        portal.show(
                context,
                "data/api.jte",
                page,
                Map.of("texts", texts, "address", publication.address(OpenApi.BASE), "endpoints", listEndpoints()));
    }

    private OpenDataPage.Row row(Dataset dataset, Language language, DatasetVersion version) {
        var forms = dataset.distributions().stream()
                .map(one -> new Link(
                        MESSAGES.in(language).get("form." + one.form().name().toLowerCase(java.util.Locale.ROOT)),
                        one.path()))
                .toList();
        var title = dataset.title().in(language);
        return new OpenDataPage.Row(
                title,
                dataset.description().in(language),
                new Link(title, "/" + language.tag() + dataset.page()),
                forms,
                version.text(),
                publication.citation(
                        language, dataset.title().in(language), "/" + language.tag() + dataset.page(), version));
    }

    private List<Dataset> listDatasets() {
        return sources.stream()
                .flatMap(source -> source.listDatasets().stream())
                .toList();
    }

    private List<Endpoint> listEndpoints() {
        var endpoints = new ArrayList<Endpoint>();
        sources.forEach(source -> endpoints.addAll(source.listEndpoints()));
        endpoints.addAll(CommonEndpoints.ALL);
        return endpoints;
    }
}
