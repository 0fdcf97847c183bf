package eu.schakel.cli;

import eu.schakel.portal.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the language of an option. */
final class LanguageTag implements ITypeConverter<Language> {
    @Override
    public Language convert(String text) {
        return Language.findByTag(text)
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of nl, fr, en, de"));
    }
}
