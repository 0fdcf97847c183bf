package eu.schakel.agreements;

import eu.schakel.portal.Formats;
import eu.schakel.portal.Language;
import eu.schakel.portal.Messages;
import eu.schakel.portal.Worded;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a reader sees where a person typed something: that, or when and why it was erased. */
public final class ErasedWords {
    private static final Messages MESSAGES = Messages.load("eu/schakel/agreements/erased");
    private static final Map<Language, Formats> FORMATS = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            FORMATS.put(language, Formats.of(language));
        }
    }

    private ErasedWords() {}

    public static String of(Wording wording, Language language) {
        return switch (wording) {
            case Wording.Typed typed -> typed.text();
            case Wording.Gone gone -> gone(gone, language);
        };
    }

    /** The same, naming the language of what was typed in another than the reader's. */
    public static Worded worded(Wording wording, Language language) {
        var typedIn = wording instanceof Wording.Typed typed ? typed.language() : null;
        return new Worded("", of(wording, language), language.tag().equals(typedIn) ? null : typedIn, "");
    }

    /** The same where nothing needed to be typed; null for that. */
    public static @Nullable String ofNullable(@Nullable Wording wording, Language language) {
        return wording == null ? null : of(wording, language);
    }

    /** A text among the words of a line of a story; empty when it has none of this name. */
    public static String of(JsonNode detail, String name, Language language) {
        var value = detail.path(name);
        return value.isObject() ? of(Wording.of(value), language) : value.asString("");
    }

    /** The reason alone, in the middle of a sentence. */
    public static String reason(String word, Language language) {
        return MESSAGES.in(language).get("reason." + word);
    }

    private static String gone(Wording.Gone gone, Language language) {
        var texts = MESSAGES.in(language);
        var on = gone.erasedOn();
        var why = gone.reason();
        return on == null || why == null
                ? texts.get("gone")
                : texts.get(
                        "erased",
                        "date",
                        Objects.requireNonNull(FORMATS.get(language)).date(on),
                        "reason",
                        reason(why.word(), language));
    }
}
