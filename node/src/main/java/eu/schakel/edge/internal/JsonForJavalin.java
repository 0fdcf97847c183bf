package eu.schakel.edge.internal;

import eu.schakel.edge.Json;
import io.javalin.json.JsonMapper;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Lets a route write {@code context.json(value)}; reading goes through {@link Json#read}, which answers mistakes properly. */
final class JsonForJavalin implements JsonMapper {
    @Override
    public String toJsonString(Object value, Type type) {
        return value instanceof String text ? text : new String(Json.bytes(value), StandardCharsets.UTF_8);
    }
}
