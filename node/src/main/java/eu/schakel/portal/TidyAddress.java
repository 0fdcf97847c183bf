package eu.schakel.portal;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A browser sends the empty fields of a form too; the address that people keep and share names only what was asked. */
public final class TidyAddress {
    private TidyAddress() {}

    /** Leads to the same address without its empty parameters; false, and nothing done, when it has none. */
    public static boolean redirects(Context context) {
        var query = context.queryString();
        if (query == null) {
            return false;
        }
        var tidy = of(query);
        if (tidy.equals(query)) {
            return false;
        }
        context.redirect(context.path() + (tidy.isEmpty() ? "" : "?" + tidy), HttpStatus.FOUND);
        return true;
    }

    /** A query without its empty parameters, the rest as it stands. */
    public static String of(String query) {
        return Arrays.stream(query.split("&", -1))
                .filter(part ->
                        part.isEmpty() || !part.replaceFirst("^[^=]*=?", "").matches("(\\+|%20)*"))
                .collect(Collectors.joining("&"));
    }
}
