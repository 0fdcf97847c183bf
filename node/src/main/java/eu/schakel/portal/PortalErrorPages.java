package eu.schakel.portal;

import eu.schakel.edge.ErrorPages;
import eu.schakel.edge.PageRequest;
import eu.schakel.edge.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The edge's problems in the words and the look of the portal. */
public final class PortalErrorPages implements ErrorPages {
    private final Site site;
    private final Templates templates;

    public PortalErrorPages(Site site, Templates templates) {
        this.site = site;
        this.templates = templates;
    }

    @Override
    public Optional<String> findText(String messageKey, Map<String, Object> arguments, String language) {
        var texts = site.texts(Language.findByTag(language).orElse(Language.NL));
        if (!texts.has(messageKey)) {
            return Optional.empty();
        }
        var pairs = arguments.entrySet().stream()
                .flatMap(argument -> java.util.stream.Stream.of(argument.getKey(), argument.getValue()))
                .toArray();
        return Optional.of(texts.get(messageKey, pairs));
    }

    @Override
    public String page(Problem problem, PageRequest request) {
        var language = Language.findByTag(request.language()).orElse(Language.NL);
        var query = request.query();
        var page = site.page(language, Portal.below(request.path()), query == null ? "" : query, problem.title())
                .signedInAs(request.person().orElse(null));
        var parameters = new HashMap<String, Object>();
        parameters.put("page", page);
        parameters.put(
                "error",
                new ErrorPage(
                        problem.status(),
                        problem.detail(),
                        problem.errors().stream()
                                .map(Problem.FieldError::detail)
                                .toList(),
                        problem.instance()));
        return templates.render("page/error.jte", parameters);
    }
}
