package eu.schakel.obstacles.open;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.obstacles.Theme;
import eu.schakel.testing.Canaries;
import eu.schakel.testing.Rows;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Somebody asks for mail, confirms, and ends it at one click. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubscriptionsTest {
    private final OpenPlace place = new OpenPlace();
    private final String bus = place.publish(
            place.report("De bus stopt.", "BE234"), "De bus stopt", "Aan de grens.", Theme.MOBILITY, "BE234");

    @AfterAll
    void stop() {
        place.close();
    }

    @Test
    void itIsConfirmedFromTheMailboxAndEndedAtOneClick() {
        var reader = place.reader();
        var asked = reader.post(
                "/nl/obstacles/subscribe", Map.of("obstacle", bus, "what", "theme", "email", "An@example.org"));
        assertThat(asked.text()).contains("Kijk in uw mailbox");
        var mail = place.mails.getLast();
        assertThat(mail).startsWith("An@example.org Mobiliteit /nl/obstacles/subscription/");
        var path = mail.substring(mail.indexOf("/nl/"));
        var token = path.substring(path.lastIndexOf('/') + 1);
        assertThat(Canaries.tablesWith(place.database, "core", token))
                .as("beside the address, and nowhere else")
                .hasSize(1);

        assertThat(reader.get(path).text()).contains("Bevestig dat u die wilt");
        assertThat(confirmed())
                .as("looking confirms nothing: mail programs look too")
                .isZero();
        assertThat(reader.post(path, Map.of("do", "confirm")).text()).contains("Bevestigd");
        assertThat(confirmed()).isOne();

        reader.post("/nl/obstacles/subscribe", Map.of("obstacle", bus, "what", "theme", "email", "an@example.org"));
        assertThat(place.mails).as("who has it is not asked again").hasSize(1);

        assertThat(reader.post(path, Map.of("List-Unsubscribe", "One-Click")).status())
                .isEqualTo(200);
        assertThat(Rows.count(place.database, "core.obstacle_subscription")).isZero();
        assertThat(reader.get(path).status()).isEqualTo(404);
    }

    @Test
    void whatIsNoAddressIsSaidBesideTheField() {
        var answer = place.reader()
                .post(
                        "/nl/obstacles/subscribe",
                        Map.of("obstacle", bus, "what", "area-BE234", "email", "an at example"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Dit is geen e-mailadres");
        assertThat(answer.html()).contains("value=\"an at example\"");
    }

    @Test
    void anUnknownTokenOpensNothing() {
        assertThat(place.reader()
                        .get("/nl/obstacles/subscription/" + "A".repeat(43))
                        .status())
                .isEqualTo(404);
    }

    private long confirmed() {
        return Long.parseLong(Rows.of(
                        place.database,
                        "select count(*) from core.obstacle_subscription where confirmed_at is not null")
                .getFirst());
    }
}
