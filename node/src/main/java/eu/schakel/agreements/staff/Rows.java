package eu.schakel.agreements.staff;

import eu.schakel.portal.Definitions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what a reader will see, row by row, stripped as it will be stored. */
final class Rows {
    private final Words words;
    private final List<Definitions.Row> rows = new ArrayList<>();

    Rows(Words words) {
        this.words = words;
    }

    Rows add(String key, String value) {
        rows.add(new Definitions.Row(words.get(key), value.strip()));
        return this;
    }

    Rows add(String key, @Nullable LocalDate day) {
        return add(key, day == null ? "" : words.date(day));
    }

    Definitions definitions() {
        return new Definitions(rows);
    }
}
