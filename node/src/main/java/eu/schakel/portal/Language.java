package eu.schakel.portal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language in which every page exists; its tag is the first part of each address ({@code /nl/…}). */
public enum Language {
    NL("Nederlands", Locale.of("nl")),
    FR("français", Locale.of("fr")),
    EN("English", Locale.UK),
    DE("Deutsch", Locale.GERMAN);

    /** An honest browser sends a handful of ranges; a longer header is cut off so that it costs nothing to read. */
    static final int ACCEPT_LANGUAGE_MAX_CHARS = 400;

    private final String ownName;
    private final Locale locale;

    Language(String ownName, Locale locale) {
        this.ownName = ownName;
        this.locale = locale;
    }

    /** The BCP 47 tag, as in addresses and in {@code lang} attributes: {@code nl}, {@code fr}, {@code en} or {@code de}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the language in that language, as its speakers write it in running text. */
    public String ownName() {
        return ownName;
    }

    /** The locale for plurals, dates and numbers; English is British. */
    public Locale locale() {
        return locale;
    }

    /** The language with this tag, or empty for any other text. */
    public static Optional<Language> findByTag(String tag) {
        for (Language language : values()) {
            if (language.tag().equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The best language for an {@code Accept-Language} header (RFC 4647 lookup); Dutch when it is empty, malformed or asks for none of ours. */
    public static Language choose(String acceptLanguage) {
        String header = acceptLanguage.substring(0, Math.min(acceptLanguage.length(), ACCEPT_LANGUAGE_MAX_CHARS));
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
            String tag = Locale.lookupTag(ranges, List.of("nl", "fr", "en", "de"));
            return tag == null ? NL : findByTag(tag).orElse(NL);
        } catch (IllegalArgumentException malformed) {
            return NL;
        }
    }
}
