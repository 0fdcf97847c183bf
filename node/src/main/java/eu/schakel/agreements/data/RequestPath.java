package eu.schakel.agreements.data;

import eu.schakel.portal.Language;
import io.javalin.http.Context;

/**
 * What a request asks for, without the suffix of the form.
 *
 * @param language of the address; where it names none, Dutch: a feed must not change with its reader
 * @param page path of the page with the same content, below the language
 */
record RequestPath(Language language, String page) {
    static RequestPath of(Context context) {
        var path = context.path();
        for (var language : Language.values()) {
            var prefix = "/" + language.tag();
            if (path.equals(prefix) || path.startsWith(prefix + "/")) {
                return new RequestPath(language, listed(path.substring(prefix.length())));
            }
        }
        return new RequestPath(Language.NL, listed(path));
    }

    /** The whole address of the page in this language. */
    String inLanguage() {
        return "/" + language.tag() + page;
    }

    /** Home shows what changed in all agreements. */
    private static String listed(String path) {
        return path.isEmpty() || path.equals("/") ? "/agreements" : path;
    }
}
