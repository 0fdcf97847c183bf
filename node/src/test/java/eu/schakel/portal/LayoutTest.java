package eu.schakel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.identity.Role;
import gg.jte.Content;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LayoutTest {
    private static String render(Page page) {
        Content content = output -> output.writeContent("<h1>Inhoud</h1>");
        return Examples.TEMPLATES.render("layout/page.jte", Map.of("page", page, "content", content));
    }

    private static Page page(Language language) {
        return Examples.SITE.page(language, "/agreements", "theme=water&on=2026-06-30", "Afspraken");
    }

    @ParameterizedTest
    @EnumSource
    void everyPageSaysItsLanguageWhoRunsItAndThatItIsAnExample(Language language) {
        String html = render(page(language));

        assertThat(html).contains("<html lang=\"" + language.tag() + "\" class=\"utrecht-root blue\"");
        assertThat(html).contains(Examples.SITE.texts(language).get("layout.demo"));
        assertThat(html).contains(Examples.TEAM.in(language));
        assertThat(html).contains("https://vlaanderen.schakel.example/" + language.tag() + "/");
    }

    @Test
    void theLanguageSwitchKeepsPathAndQuery() {
        assertThat(render(page(Language.NL)))
                .contains("<a href=\"/fr/agreements?theme=water&amp;on=2026-06-30\" hreflang=\"fr\"");
    }

    @Test
    void aPageOfThePastSaysSoAndLeadsBackToNow() {
        String html = render(page(Language.NL).asOn(LocalDate.of(2026, 6, 30)));

        assertThat(html).contains("30 juni 2026").contains("href=\"/nl/agreements?theme=water\"");
    }

    @Test
    void entriesForStaffAppearForTheirRoleAfterSigningIn() {
        assertThat(render(page(Language.NL).signedInAs(Examples.person("Emma", Role.OPERATOR))))
                .doesNotContain("Mijn dag");
        assertThat(render(page(Language.NL))).doesNotContain("Mijn dag");
        assertThat(render(page(Language.NL).signedInAs(Examples.NOOR)))
                .contains("Mijn dag")
                .contains("Noor");
    }

    @Test
    void theEntryOfThePageIsMarked() {
        assertThat(render(page(Language.NL).under("agreements")))
                .contains("href=\"/nl/agreements\" aria-current=\"true\"");
    }
}
