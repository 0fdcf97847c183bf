package eu.schakel.agreements.pages;

import eu.schakel.agreements.Entry;
import eu.schakel.portal.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of this desk's public pages in one language. They keep the day that a page is shown for.
 *
 * @param on that day; absent for now
 */
record Links(Language language, @Nullable LocalDate on) {
    /** A page below the language. */
    String to(String path) {
        return to(path, Map.of());
    }

    /** A page below the language with these parameters. */
    String to(String path, Map<String, String> parameters) {
        var all = new LinkedHashMap<>(parameters);
        if (on != null) {
            all.put("on", on.toString());
        }
        return "/" + language.tag() + path + query(all);
    }

    String agreement(Entry entry) {
        return agreement(entry.declaration(), entry.id());
    }

    String agreement(String declaration, String id) {
        return to("/agreements/" + declaration + "/" + id);
    }

    String theme(String theme) {
        return to("/themes/" + theme);
    }

    String declaration(String declaration) {
        return to("/declarations/" + declaration);
    }

    /** The proof of an event, which is the same on every day. */
    String proof(UUID event) {
        return "/" + language.tag() + "/proof/" + event;
    }

    /** The question mark and what follows; empty without parameters. */
    static String query(Map<String, String> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
