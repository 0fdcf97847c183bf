package eu.schakel.portal.data;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of answers (OpenAPI 3.0.3), read from the records that are written: so they cannot differ. A component may be absent when
 * it is {@code @Nullable}; {@link Described} gives the words.
 */
final class Schemas {
    private final Map<String, ObjectNode> schemas = new TreeMap<>();
    private final Map<String, Class<?>> named = new TreeMap<>();

    /** A reference to the schema of a record, which is added together with those that it needs. */
    ObjectNode reference(Class<?> type) {
        var name = name(type);
        var other = named.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException(type + " and " + other + " would both be called " + name
                    + " in the description of the API; rename one.");
        }
        if (!schemas.containsKey(name)) {
            var schema = DataJson.object();
            schemas.put(name, schema);
            fill(schema, type);
        }
        return DataJson.object().put("$ref", "#/components/schemas/" + name);
    }

    /** All schemas by name, for the components of the description. */
    ObjectNode all() {
        var all = DataJson.object();
        schemas.forEach(all::set);
        return all;
    }

    private static String name(Class<?> type) {
        return type.getSimpleName().replaceAll("View$", "");
    }

    private void fill(ObjectNode schema, Class<?> type) {
        schema.put("type", "object");
        var described = type.getAnnotation(Described.class);
        if (described != null) {
            schema.put("description", described.value());
        }
        var properties = DataJson.object();
        var required = DataJson.object().arrayNode();
        add(type, properties, required);
        schema.set("properties", properties);
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
    }

    private void add(Class<?> type, ObjectNode properties, tools.jackson.databind.node.ArrayNode required) {
        for (var component : components(type)) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                add(component.getType(), properties, required);
                continue;
            }
            properties.set(component.getName(), property(component));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
    }

    private static List<RecordComponent> components(Class<?> type) {
        var components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException(
                    type + " is no record, so its schema cannot be read. Answer with a record.");
        }
        return Arrays.asList(components);
    }

    private ObjectNode property(RecordComponent component) {
        var schema = of(component.getGenericType());
        var described = component.getAnnotation(Described.class);
        if (described == null) {
            return schema;
        }
        // Beside $ref everything else is ignored, so the reference goes one level down (OpenAPI 3.0.3).
        if (schema.has("$ref")) {
            var wrapped = DataJson.object().put("description", described.value());
            wrapped.putArray("allOf").add(schema);
            return wrapped;
        }
        return schema.put("description", described.value());
    }

    private ObjectNode of(Type type) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            var schema = DataJson.object();
            return generic.getRawType() == List.class
                    ? schema.put("type", "array").set("items", of(arguments[0]))
                    : schema.put("type", "object").set("additionalProperties", of(arguments[1]));
        }
        return type instanceof Class<?> plain ? plain(plain) : DataJson.object();
    }

    private ObjectNode plain(Class<?> type) {
        var schema = DataJson.object();
        if (type == String.class) {
            return schema.put("type", "string");
        }
        if (type == UUID.class) {
            return schema.put("type", "string").put("format", "uuid");
        }
        if (type == LocalDate.class) {
            return schema.put("type", "string").put("format", "date");
        }
        if (type == Instant.class) {
            return schema.put("type", "string").put("format", "date-time");
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return schema.put("type", "integer")
                    .put("format", type == int.class || type == Integer.class ? "int32" : "int64");
        }
        if (type == boolean.class || type == Boolean.class) {
            return schema.put("type", "boolean");
        }
        if (type.isEnum()) {
            schema.put("type", "string");
            var words = schema.putArray("enum");
            for (var constant : type.getEnumConstants()) {
                words.add(DataJson.word((Enum<?>) constant));
            }
            return schema;
        }
        return JsonNode.class.isAssignableFrom(type) ? schema.put("type", "object") : reference(type);
    }
}
