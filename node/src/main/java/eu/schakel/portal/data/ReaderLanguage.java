package eu.schakel.portal.data;

import eu.schakel.portal.Language;
import io.javalin.http.Context;

/** In which language a program's answer speaks. */
public final class ReaderLanguage {
    private ReaderLanguage() {}

    /** That of the address; where it names none, the best that the reader accepts, else Dutch. */
    public static Language of(Context context) {
        var path = context.path();
        for (var language : Language.values()) {
            var prefix = "/" + language.tag();
            if (path.equals(prefix) || path.startsWith(prefix + "/")) {
                return language;
            }
        }
        context.res().addHeader("Vary", "Accept-Language");
        var header = context.header("Accept-Language");
        return Language.choose(header == null ? "" : header);
    }
}
