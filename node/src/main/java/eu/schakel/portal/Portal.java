package eu.schakel.portal;

import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.edge.Visitor;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** What every page of this node is made with: the site, the templates, the clock, when peers were heard. */
public final class Portal {
    private final Site site;
    private final Templates templates;
    private final Clock clock;
    private final Contacts contacts;

    public Portal(Site site, Templates templates, Clock clock, Contacts contacts) {
        this.site = site;
        this.templates = templates;
        this.clock = clock;
        this.contacts = contacts;
    }

    public Site site() {
        return site;
    }

    public Clock clock() {
        return clock;
    }

    public Contacts contacts() {
        return contacts;
    }

    /**
     * The language of the address.
     *
     * @throws ProblemException 404 when the address begins with none of the four
     */
    public Language language(Context context) {
        return Language.findByTag(context.pathParam("language"))
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
    }

    /** A page at the address of the request, for whoever asks. */
    public Page page(Context context, String title) {
        var language = language(context);
        var query = context.queryString();
        return site.page(language, below(context.path()), query == null ? "" : query, title)
                .signedInAs(Visitor.of(context).person().orElse(null));
    }

    /** Answers with a template; {@code page} is given to it under that name. */
    public void show(Context context, String template, Page page, Map<String, Object> parameters) {
        var all = new HashMap<>(parameters);
        all.put("page", page);
        context.html(templates.render(template, all));
    }

    /** The HTML of a template outside a request. */
    public String render(String template, Map<String, Object> parameters) {
        return templates.render(template, parameters);
    }

    /** The address below the language: {@code /nl/agreements} is {@code /agreements}, {@code /nl} is {@code /}. */
    static String below(String path) {
        var rest = path.length() > 3 ? path.substring(3) : "/";
        return rest.startsWith("/") ? rest : "/";
    }
}
