package eu.schakel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.agreements.staff.Browser;
import eu.schakel.testing.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Readings given on the pages of one government, and how long until the pages of the other show them. */
final class ReadingsAcross {
    private static final Pattern WORK = Pattern.compile("href=\"(/nl/work(/agreements/[^\"/]+/[^\"/?#]+))\"");
    private static final Pattern PERSON =
            Pattern.compile("<b>Lieve Vandersmissen</b>.*?name=\"person\" value=\"([^\"]+)\"", Pattern.DOTALL);

    private ReadingsAcross() {}

    /** Gives a reading of so many agreements of which our side has said nothing yet. */
    static List<Duration> measure(int ours, int theirs, int times) {
        var lieve = signIn(ours);
        var visitor = new Browser(theirs, "");
        var list = lieve.get("/nl/work?scope=all").html();
        var agreements = WORK.matcher(list.substring(list.indexOf("id=\"unread\"")))
                .results()
                .map(found -> List.of(found.group(1), found.group(2)))
                .distinct()
                .limit(times)
                .toList();
        assertThat(agreements).hasSize(times);
        var took = new ArrayList<Duration>();
        for (var agreement : agreements) {
            var text = "Gezegd over " + agreement.getLast() + " om te meten.";
            var page = "/nl" + agreement.getLast();
            assertThat(visitor.get(page).html()).doesNotContain(text);
            var preview = lieve.submit(
                    lieve.get(agreement.getFirst() + "/reading"),
                    "preview",
                    Map.of("status", "under-way", "evidence", text));
            var begun = System.nanoTime();
            assertThat(lieve.submit(preview, "send", Map.of()).status()).isEqualTo(303);
            Eventually.until(
                    "the other side shows " + page,
                    () -> visitor.get(page).html().contains(text));
            took.add(Duration.ofNanos(System.nanoTime() - begun));
        }
        return took;
    }

    private static Browser signIn(int port) {
        var nobody = new Browser(port, "");
        var found = PERSON.matcher(nobody.get("/nl/sign-in").html());
        assertThat(found.find()).isTrue();
        var cookie = nobody.post("/nl/sign-in", Map.of("person", found.group(1)))
                .response()
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        return new Browser(port, cookie.split(";", 2)[0]);
    }
}
