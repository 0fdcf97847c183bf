package eu.schakel.agreements.pages;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.agreements.staff.Browser;
import eu.schakel.agreements.staff.Browser.Page;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Anyone reports an error without an account. */
class ReportErrorTest {
    private static final String PATH = "/nl/report-error";

    private final Browser reader = PublicRegister.reader();

    @Test
    void theFormKnowsThePageOnWhichItWasOpened() {
        assertThat(reader.get(PATH + "?page=%2Fnl%2Flate").html()).contains("value=\"/nl/late\"");
    }

    @Test
    void badInputIsNamedBesideItsFieldAndWhatWasTypedStays() {
        var page = send(reader.get(PATH), "https://elders.example/", " ", "geen adres");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains("Schrijf het adres van een pagina van deze site")
                .contains("Schrijf in een paar woorden wat er niet klopt.")
                .contains("Dit is geen e-mailadres.");
        assertThat(page.html())
                .contains("value=\"https://elders.example/\"", "value=\"geen adres\"")
                .contains("href=\"#page\"", "href=\"#report\"", "href=\"#contact\"")
                .contains("aria-invalid=\"true\"");
    }

    @Test
    void whateverIsTypedComesBackAsText() {
        var typed = "</textarea><script>alert(1)</script> \u202E 🐟 ' \" & ";
        var page = send(reader.get(PATH), "/nl/late\"><script>alert(2)</script>", typed + "a".repeat(10_000), "");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).doesNotContain("<script>alert");
        assertThat(page.text()).contains(typed + "a".repeat(10_000), "Houd het bij hoogstens 6000 tekens.");
    }

    @Test
    void sendingTwiceIsOneReportWhosePageStays() {
        var form = reader.get(PATH);
        var first = send(form, "/nl/late", "De datum klopt niet. <b>🐟</b>", "");
        assertThat(first.status()).isEqualTo(303);
        assertThat(send(form, "/nl/late", "De datum klopt niet. <b>🐟</b>", "").location())
                .isEqualTo(first.location());
        assertThat(send(reader.get(PATH), "/nl/late", "Iets anders.", "").location())
                .isNotEqualTo(first.location());

        var sent = reader.get(first.location());
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.text())
                .contains("Uw melding is ontvangen", "Iemand leest uw melding voor", "We sturen u geen mail.")
                .doesNotContain("De datum klopt niet");
        assertThat(sent.response().headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(reader.get(first.location()).text()).isEqualTo(sent.text());
    }

    private Page send(Page form, String page, String report, String contact) {
        var fields = new HashMap<>(form.hidden());
        fields.putAll(Map.of("page", page, "report", report, "contact", contact));
        return reader.post(PATH, fields);
    }
}
