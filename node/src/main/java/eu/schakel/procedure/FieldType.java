package eu.schakel.procedure;

import java.util.Arrays;
import java.util.Locale;

/** What a field holds. */
public enum FieldType {
    /** One line. */
    TEXT(200),
    LONG_TEXT(5_000),
    /** A day, kept as {@code 2026-12-31}. */
    DATE(10),
    CHOICE(80),
    NUMBER(20),
    /** {@code yes} or {@code no}. */
    YES_NO(3),
    EMAIL(254),
    /** Countries or NUTS areas by code, such as {@code BE234, NL341}. */
    AREA(400),
    /** An article of a law, as people cite it. */
    PROVISION(300),
    /** The SHA-256 of a document that was handed in. */
    ATTACHMENT(64);

    private final int maxChars;

    FieldType(int maxChars) {
        this.maxChars = maxChars;
    }

    /** Longest value, unless a procedure says otherwise for texts. */
    public int maxChars() {
        return maxChars;
    }

    /** The word in a file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isText() {
        return this == TEXT || this == LONG_TEXT;
    }

    static FieldType of(String word) {
        return Arrays.stream(values())
                .filter(type -> type.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no type of field."));
    }
}
