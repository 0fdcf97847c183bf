package eu.schakel.portal;

import eu.schakel.identity.Person;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the layout needs to know of one page. Begin with {@link Site#page} and add what the page has.
 *
 * @param site what all pages share
 * @param language language of the page
 * @param title title, also of the window
 * @param description one sentence for search engines and link previews, or empty
 * @param path address below the language, beginning with a slash
 * @param query raw query without the question mark, or empty; kept when the language is switched
 * @param person who signed in, or null
 * @param navigation id of the navigation entry that the page belongs to, or null
 * @param asOf the past day as of which the page is shown, or null for now
 * @param breadcrumb the pages above this one, topmost first
 * @param alternates the same content in other formats
 * @param notices messages at the top
 * @param secret whether the address alone opens the page: then no link takes it along to another
 */
public record Page(
        Site site,
        Language language,
        String title,
        String description,
        String path,
        String query,
        @Nullable Person person,
        @Nullable String navigation,
        @Nullable LocalDate asOf,
        List<Link> breadcrumb,
        List<Alternate> alternates,
        List<Notice> notices,
        boolean secret) {
    /** Refuses a path without a slash at its beginning and keeps the lists unchangeable. */
    public Page {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException(
                    "The path '%s' does not begin with a slash. Write it below the language, as in /agreements."
                            .formatted(path));
        }
        breadcrumb = List.copyOf(breadcrumb);
        alternates = List.copyOf(alternates);
        notices = List.copyOf(notices);
    }

    static Page of(Site site, Language language, String path, String query, String title) {
        return new Page(
                site, language, title, "", path, query, null, null, null, List.of(), List.of(), List.of(), false);
    }

    /** The page with this description. */
    public Page describedAs(String text) {
        return new Page(
                site,
                language,
                title,
                text,
                path,
                query,
                person,
                navigation,
                asOf,
                breadcrumb,
                alternates,
                notices,
                secret);
    }

    /** The page for the person who signed in, or for nobody when null. */
    public Page signedInAs(@Nullable Person reader) {
        return new Page(
                site,
                language,
                title,
                description,
                path,
                query,
                reader,
                navigation,
                asOf,
                breadcrumb,
                alternates,
                notices,
                secret);
    }

    /** The page under this entry of the navigation and these pages above it. */
    public Page under(String navigationId, Link... above) {
        return new Page(
                site,
                language,
                title,
                description,
                path,
                query,
                person,
                navigationId,
                asOf,
                List.of(above),
                alternates,
                notices,
                secret);
    }

    /** The page as it was known on a past day, or now when null. */
    public Page asOn(@Nullable LocalDate day) {
        return new Page(
                site,
                language,
                title,
                description,
                path,
                query,
                person,
                navigation,
                day,
                breadcrumb,
                alternates,
                notices,
                secret);
    }

    /** The page with these other formats. */
    public Page with(List<Alternate> formats) {
        return new Page(
                site,
                language,
                title,
                description,
                path,
                query,
                person,
                navigation,
                asOf,
                breadcrumb,
                formats,
                notices,
                secret);
    }

    /** The page with these messages at the top. */
    public Page saying(Notice... messages) {
        return new Page(
                site,
                language,
                title,
                description,
                path,
                query,
                person,
                navigation,
                asOf,
                breadcrumb,
                alternates,
                List.of(messages),
                secret);
    }

    /** The page as one that whoever knows its address may open. */
    public Page asSecret() {
        return new Page(
                site,
                language,
                title,
                description,
                path,
                query,
                person,
                navigation,
                asOf,
                breadcrumb,
                alternates,
                notices,
                true);
    }

    /** A message of the portal in the page's language; see {@link Texts#get}. */
    public String text(String key, Object... namesAndValues) {
        return site.texts(language).get(key, namesAndValues);
    }

    /** Dates and numbers in the page's language. */
    public Formats formats() {
        return site.formats(language);
    }

    /** The text in the page's language. */
    public String text(Translated translated) {
        return translated.in(language);
    }

    /** The address of another page in the same language. */
    public String href(String otherPath) {
        return "/" + language.tag() + otherPath;
    }

    /** The address of another page in the same language, shown for the same day as this one. */
    public String hrefSameDay(String otherPath) {
        return href(otherPath) + (asOf == null ? "" : "?on=" + asOf);
    }

    /** Where a reader tells that something on this page is wrong. */
    public String reportErrorHref() {
        if (secret) {
            return href("/report-error");
        }
        // On that page itself it leads to an empty form: an address in an address in an address helps nobody.
        var here = path.equals("/report-error") ? "/" : href(path) + (query.isEmpty() ? "" : "?" + query);
        return href("/report-error") + "?page=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
    }

    /** What the address of this page asks for besides the day, name by name, to go along in a form. */
    public List<Parameter> parametersWithoutDay() {
        return Stream.of(query.split("&"))
                .filter(part -> part.contains("=") && !part.startsWith("on="))
                .map(part -> part.split("=", 2))
                .map(part -> new Parameter(decoded(part[0]), decoded(part[1])))
                .toList();
    }

    /** A name and its value in an address, as text. */
    public record Parameter(String name, String value) {}

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    /** The address of this page in another language, with its query. */
    public String hrefIn(Language other) {
        return "/" + other.tag() + path + (query.isEmpty() ? "" : "?" + query);
    }

    /** The address of this page now, without the day it is shown for ({@code on=…}). */
    public String hrefNow() {
        String rest = Stream.of(query.split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith("on="))
                .collect(Collectors.joining("&"));
        return href(path) + (rest.isEmpty() ? "" : "?" + rest);
    }

    /** The address of a static file; see {@link Assets#path}. */
    public String asset(String name) {
        return site.assets().path(name);
    }

    /** The entries of the navigation that the reader may see. */
    public List<NavigationItem> visibleNavigation() {
        return site.navigation().stream().filter(item -> item.isFor(person)).toList();
    }

    /** The title of the window: the page, then the site. */
    public String windowTitle() {
        String name = text(site.node().name());
        return title.equals(name) ? title : title + " – " + name;
    }
}
