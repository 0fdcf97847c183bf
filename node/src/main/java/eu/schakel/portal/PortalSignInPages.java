package eu.schakel.portal;

import eu.schakel.edge.PageRequest;
import eu.schakel.edge.SignInPages;
import eu.schakel.identity.Person;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page where people sign in: at the login service, or as an invented person of a demo. */
public final class PortalSignInPages implements SignInPages {
    private final Site site;
    private final Templates templates;

    public PortalSignInPages(Site site, Templates templates) {
        this.site = site;
        this.templates = templates;
    }

    @Override
    public String signIn(PageRequest request, List<Person> people, Optional<String> login, String to) {
        var language = Language.findByTag(request.language()).orElse(Language.NL);
        var texts = site.texts(language);
        var users = people.stream()
                .map(person -> new LoginPage.DemoUser(
                        person.id().toString(),
                        person.name(),
                        person.roles().stream()
                                .map(role -> texts.get("role." + role.name().toLowerCase(Locale.ROOT)))
                                .sorted()
                                .collect(Collectors.joining(", ")),
                        person.organisation().name(language.tag())))
                .toList();
        var page = site.page(language, "/sign-in", "", texts.get("login.title"))
                .signedInAs(request.person().orElse(null));
        return templates.render(
                "page/login.jte", Map.of("page", page, "login", new LoginPage(login.orElse(null), users, to)));
    }

    /** Whoever asked for no page, or for one of another role, begins at the first page of the own role. */
    @Override
    public String landing(String language, Person person, String to) {
        var home = "/" + language + "/";
        var forRoles =
                site.navigation().stream().filter(item -> !item.isPublic()).toList();
        var closed = forRoles.stream().anyMatch(item -> !item.isFor(person) && leadsTo(to, item));
        if (!closed && !to.equals(home)) {
            return to;
        }
        return forRoles.stream()
                .filter(item -> item.isFor(person))
                .findFirst()
                .map(item -> "/" + language + item.path())
                .orElse(home);
    }

    private static boolean leadsTo(String to, NavigationItem item) {
        var below = Portal.below(to.split("\\?", 2)[0]);
        return below.equals(item.path()) || below.startsWith(item.path() + "/");
    }
}
