package eu.schakel.dossier;

import eu.schakel.ledger.Hash;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds the texts that stand in an event's body, and puts back what lies behind their commitments. */
public final class Texts {
    private Texts() {}

    /** What lies behind a commitment. */
    @FunctionalInterface
    public interface Lookup {
        Optional<Opening> find(Hash commitment);
    }

    /** Salt and content of a commitment. */
    public record Opening(Hash salt, String content) {}

    /** The texts of a body, in the order of its components; texts lie at the top level of a record. */
    public static List<Text> of(Body body) {
        return List.copyOf(named(body).values());
    }

    /** The same by the name of their component. */
    static Map<String, Text> named(Body body) {
        var texts = new LinkedHashMap<String, Text>();
        for (var component : body.getClass().getRecordComponents()) {
            if (component.getType() == Text.class && value(body, component) instanceof Text text) {
                texts.put(component.getName(), text);
            }
        }
        return texts;
    }

    /** What a body with its texts knows about them. */
    static Lookup openingsOf(Body body) {
        var openings = new HashMap<Hash, Opening>();
        for (var text : of(body)) {
            if (text.salt() != null && text.content() != null) {
                openings.put(text.commitment(), new Opening(text.salt(), text.content()));
            }
        }
        return commitment -> Optional.ofNullable(openings.get(commitment));
    }

    static Body fill(Body body, Lookup lookup) {
        return each(body, text -> filled(text, lookup));
    }

    /** The same body, its texts typed on a page in that language. */
    static Body in(@Nullable String language, Body body) {
        return language == null ? body : each(body, text -> text.in(language));
    }

    private static Body each(Body body, UnaryOperator<Text> change) {
        if (of(body).isEmpty()) {
            return body;
        }
        var components = body.getClass().getRecordComponents();
        var values = Arrays.stream(components)
                .map(component -> value(body, component))
                .map(value -> value instanceof Text text ? change.apply(text) : value)
                .toArray();
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var constructor = body.getClass().getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return (Body) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(body.getClass() + " is no record with a canonical constructor", e);
        }
    }

    private static Text filled(Text text, Lookup lookup) {
        return lookup.find(text.commitment())
                .map(opening ->
                        new Text(text.commitment(), text.size(), text.language(), opening.salt(), opening.content()))
                .orElse(text);
    }

    static @Nullable Object value(Object row, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(row.getClass() + " does not give its " + component.getName(), e);
        }
    }
}
