package eu.schakel.edge;

import eu.schakel.edge.internal.RequestState;
import io.javalin.http.Context;
import java.util.Optional;

/** The forms in which the same thing can be had: chosen by the suffix of the path, else by the header Accept (RFC 9110 section 12). */
public enum Representation {
    /** A page. */
    HTML("", "text/html", true),
    /** For programs. */
    JSON(".json", "application/json", false),
    /** For spreadsheets. */
    CSV(".csv", "text/csv", true),
    /** A feed (RFC 4287). */
    ATOM(".atom", "application/atom+xml", true),
    /** A calendar (RFC 5545). */
    ICS(".ics", "text/calendar", true),
    /** For paper. */
    PDF(".pdf", "application/pdf", false),
    /** Linked data. */
    JSON_LD(".jsonld", "application/ld+json", false);

    private final String suffix;
    private final String mediaType;
    private final boolean charset;

    Representation(String suffix, String mediaType, boolean charset) {
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.charset = charset;
    }

    /** What the path ends with, with its dot; empty for a page. */
    public String suffix() {
        return suffix;
    }

    /** Without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** For the header Content-Type. Text is always UTF-8. */
    public String contentType() {
        return charset ? mediaType + ";charset=utf-8" : mediaType;
    }

    /** The form that a path asks for by its suffix; empty when it has none of the known ones. */
    public static Optional<Representation> findBySuffix(String path) {
        var dot = path.lastIndexOf('.');
        if (dot <= path.lastIndexOf('/') + 1) {
            return Optional.empty();
        }
        var end = path.substring(dot);
        return switch (end) {
            case ".json" -> Optional.of(JSON);
            case ".csv" -> Optional.of(CSV);
            case ".atom" -> Optional.of(ATOM);
            case ".ics" -> Optional.of(ICS);
            case ".pdf" -> Optional.of(PDF);
            case ".jsonld" -> Optional.of(JSON_LD);
            default -> Optional.empty();
        };
    }

    /**
     * What to answer with, and sets Content-Type. A client that accepts several equally gets the first of them.
     *
     * @param offered by this route, the preferred first
     * @throws ProblemException 404 when the suffix names a form that is not offered, 406 when nothing acceptable is offered
     */
    public static Representation choose(Context context, Representation... offered) {
        var chosen = RequestState.of(context).choose(offered);
        context.contentType(chosen.contentType());
        return chosen;
    }
}
