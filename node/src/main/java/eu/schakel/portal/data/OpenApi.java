package eu.schakel.portal.data;

import eu.schakel.edge.Problem;
import eu.schakel.portal.Language;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API (OpenAPI 3.0.3, Dutch API Design Rules 2.1), made from what desks say they answer. */
final class OpenApi {
    /** The path of the first version of the API. */
    static final String BASE = "/api/v1";

    /** As the header API-Version says. */
    static final String VERSION = "1.0.0";

    private static final String TOO_MANY = "Too many requests; the header Retry-After says how long to wait.";

    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "400", "The request cannot be understood.",
            "404", "Nothing is at this address.",
            "406", "Not available in the form asked for.",
            "422", "A parameter is wrong; the answer names it.",
            "429", TOO_MANY));

    private static final Map<String, String> TOKEN_PROBLEMS = new TreeMap<>(Map.of(
            "401", "No access token, or one that is not valid here; the header WWW-Authenticate says why.",
            "403", "No scope of the token gives a role at this node.",
            "503", "The login service that signs tokens does not answer."));

    private final Publication publication;
    private final List<Endpoint> endpoints;

    OpenApi(Publication publication, List<Endpoint> endpoints) {
        this.publication = publication;
        this.endpoints = List.copyOf(endpoints);
    }

    /** The whole document. */
    ObjectNode document() {
        var schemas = new Schemas();
        var document = DataJson.object().put("openapi", "3.0.3");
        document.set("info", info());
        document.set("servers", servers());
        document.set("tags", tags());
        document.set("paths", paths(schemas));
        var components = DataJson.object();
        schemas.reference(Problem.class);
        components.set("schemas", schemas.all());
        components.set("headers", headers());
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put(
                        "description",
                        "An access token of the government's login service (OAuth 2.0 client credentials), signed and for this node.");
        document.set("components", components);
        return document;
    }

    private ObjectNode info() {
        var node = publication.node();
        var name = node.name().in(Language.EN);
        var info = DataJson.object()
                .put("title", name + ": open data")
                .put("version", VERSION)
                .put(
                        "description",
                        "What governments agreed with each other, how far each says it is, and the proof of each word. "
                                + "Read only, without a key, except where a token is named. Times are UTC, days are those of Brussels."
                                + (node.demo() ? " This is an example and belongs to no government." : ""));
        info.set(
                "contact",
                DataJson.object()
                        .put("name", name)
                        .put("email", node.contactMail())
                        .put("url", publication.address("/en/about")));
        info.set("license", DataJson.object().put("name", Licence.SHORT_NAME).put("url", Licence.ADDRESS));
        return info;
    }

    /** The rules want https; a demo on one machine says how it is reached instead. */
    private tools.jackson.databind.node.ArrayNode servers() {
        var address = publication.address(BASE);
        var servers = DataJson.object().arrayNode();
        var secure = address.startsWith("https:");
        servers.addObject()
                .put("url", secure ? address : address.replaceFirst("^http:", "https:"))
                .put(
                        "description",
                        secure
                                ? "This node"
                                : "This node, once it stands behind https; on this machine it answers at " + address);
        return servers;
    }

    private tools.jackson.databind.node.ArrayNode tags() {
        var tags = DataJson.object().arrayNode();
        var names = new TreeSet<String>(List.of("description"));
        endpoints.forEach(endpoint -> names.add(endpoint.tag()));
        names.forEach(name -> tags.addObject().put("name", name));
        return tags;
    }

    private ObjectNode paths(Schemas schemas) {
        var paths = DataJson.object();
        for (var endpoint : endpoints) {
            var get = DataJson.object().put("operationId", endpoint.id()).put("summary", endpoint.summary());
            get.putArray("tags").add(endpoint.tag());
            if (!endpoint.parameters().isEmpty()) {
                var parameters = get.putArray("parameters");
                endpoint.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
            }
            if (endpoint.token()) {
                get.putArray("security").addObject().putArray("token");
            }
            get.set("responses", responses(schemas, endpoint));
            paths.putObject(endpoint.path()).set("get", get);
        }
        paths.putObject("/openapi.json").set("get", self(schemas));
        return paths;
    }

    private static ObjectNode self(Schemas schemas) {
        var get = DataJson.object().put("operationId", "getDescription").put("summary", "This description");
        get.putArray("tags").add("description");
        var answer = DataJson.object().put("description", "This description.");
        var headers = answer.putObject("headers");
        headers.set("API-Version", headerReference());
        headers.putObject("access-control-allow-origin")
                .put("description", "Every site may read it.")
                .putObject("schema")
                .put("type", "string");
        answer.putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("type", "object");
        var responses = DataJson.object();
        responses.set("200", answer);
        responses.set("429", problem(schemas, TOO_MANY));
        get.set("responses", responses);
        return get;
    }

    private static ObjectNode responses(Schemas schemas, Endpoint endpoint) {
        var ok = DataJson.object().put("description", endpoint.summary() + ".");
        ok.putObject("headers").set("API-Version", headerReference());
        ok.putObject("content").putObject("application/json").set("schema", schemas.reference(endpoint.answer()));
        var responses = DataJson.object();
        responses.set("200", ok);
        PROBLEMS.forEach((status, text) -> responses.set(status, problem(schemas, text)));
        if (endpoint.token()) {
            TOKEN_PROBLEMS.forEach((status, text) -> responses.set(status, problem(schemas, text)));
        }
        return responses;
    }

    private static ObjectNode problem(Schemas schemas, String description) {
        var problem = DataJson.object().put("description", description);
        problem.putObject("headers").set("API-Version", headerReference());
        problem.putObject("content")
                .putObject("application/problem+json")
                .set("schema", schemas.reference(Problem.class));
        return problem;
    }

    private static ObjectNode parameter(Endpoint.Parameter parameter) {
        var node = DataJson.object()
                .put("name", parameter.name())
                .put("in", parameter.inPath() ? "path" : "query")
                .put("description", parameter.description())
                .put("required", parameter.inPath());
        var schema = DataJson.object();
        switch (parameter.type()) {
            case TEXT -> schema.put("type", "string").put("maxLength", Query.MAX_TEXT_CHARS);
            case NUMBER -> schema.put("type", "integer").put("minimum", 0);
            case FLAG -> schema.put("type", "boolean");
            case DAY -> schema.put("type", "string").put("format", "date");
            case UUID -> schema.put("type", "string").put("format", "uuid");
        }
        if (!parameter.choices().isEmpty()) {
            parameter.choices().forEach(schema.putArray("enum")::add);
        }
        return node.set("schema", schema);
    }

    private static ObjectNode headers() {
        var headers = DataJson.object();
        headers.putObject("ApiVersion")
                .put("description", "The whole version of the API (semantic versioning).")
                .put("required", true)
                .putObject("schema")
                .put("type", "string")
                .put("example", VERSION);
        return headers;
    }

    private static ObjectNode headerReference() {
        return DataJson.object().put("$ref", "#/components/headers/ApiVersion");
    }
}
