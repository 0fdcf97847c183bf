package eu.schakel.dossier;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for what a record promises to have and a peer's bytes left out: JSON has no word for "required". */
final class Presence {
    private Presence() {}

    /** The name of the first component, of the record or of records in it, that is absent although it is not {@link Nullable}. */
    static Optional<String> firstAbsent(@Nullable Object value) {
        return switch (value) {
            case Record row ->
                Arrays.stream(row.getClass().getRecordComponents())
                        .flatMap(component -> absent(row, component).stream())
                        .findFirst();
            case Collection<?> elements -> first(elements.stream());
            case Map<?, ?> entries -> first(entries.values().stream());
            case null, default -> Optional.empty();
        };
    }

    private static Optional<String> first(Stream<?> elements) {
        return elements.flatMap(
                        element -> (element == null ? Optional.of("an element") : firstAbsent(element)).stream())
                .findFirst();
    }

    private static Optional<String> absent(Record row, RecordComponent component) {
        var value = Texts.value(row, component);
        if (value == null) {
            return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    ? Optional.empty()
                    : Optional.of(component.getName());
        }
        return firstAbsent(value);
    }
}
