package eu.schakel.portal;

import static eu.schakel.portal.Examples.TEMPLATES;

import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every component and every page of the portal with example data, in one language. Written to disk by {@link GalleryTest} to be looked at. */
final class Gallery extends GalleryPen {
    private final GalleryAgreement agreement;
    private final GalleryHome home;
    private final GalleryForms forms;
    private final GalleryDesk desk;

    Gallery(Language language) {
        super(language);
        agreement = new GalleryAgreement(language);
        home = new GalleryHome(language);
        forms = new GalleryForms(language);
        desk = new GalleryDesk(language);
    }

    /** The pages by their file name. */
    Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("agreement", layout(page, agreement::agreement));
        pages.put("home", layout(home.home(), home::home));
        pages.put(
                "form",
                layout(
                        page(
                                "/form",
                                say(
                                        "Waar loopt u tegen de grens aan?",
                                        "Où la frontière vous gêne-t-elle ?",
                                        "Where does the border get in your way?",
                                        "Wo behindert Sie die Grenze?")),
                        forms::form));
        pages.put(
                "desk",
                layout(
                        page("/desk", say("Mijn dag", "Ma journée", "My day", "Mein Tag"))
                                .signedInAs(Examples.NOOR)
                                .under("my-day"),
                        desk::desk));
        pages.put(
                "sent",
                layout(
                        page("/sent", say("Ontvangen", "Reçu", "Received", "Erhalten")),
                        output -> draw(output, "confirmation", "confirmation", forms.confirmation())));
        for (int status : List.of(403, 404, 410, 422, 429, 500, 418, 502)) {
            ErrorPage error = new ErrorPage(status, null, "8f3a-2201");
            Page errorPage = page("/missing", Examples.SITE.texts(language).get(error.key() + ".title"));
            pages.put("error-" + status, TEMPLATES.render("page/error.jte", Map.of("page", errorPage, "error", error)));
        }
        for (Statement.Kind kind : Statement.Kind.values()) {
            Page statementPage = page(kind.path(), Statement.title(kind, language));
            Statement statement = Statement.of(kind, Examples.NODE_NETHERLANDS, language);
            pages.put(
                    kind.path().substring(1),
                    TEMPLATES.render("page/statement.jte", Map.of("page", statementPage, "statement", statement)));
        }
        Page loginPage = page("/login", Examples.SITE.texts(language).get("layout.sign-in"));
        pages.put("login", TEMPLATES.render("page/login.jte", Map.of("page", loginPage, "login", forms.login())));
        return pages;
    }

    private static String layout(Page page, Content content) {
        return TEMPLATES.render("layout/page.jte", Map.of("page", page, "content", content));
    }
}
