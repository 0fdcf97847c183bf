package eu.schakel.edge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.identity.DemoPeople;
import eu.schakel.identity.Identity;
import eu.schakel.identity.Person;
import eu.schakel.identity.Role;
import eu.schakel.testing.TestDatabases;
import java.security.SecureRandom;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** The edge on the real sessions: two processes, one database. */
class RealSessionsTest {
    @Test
    void whoSignedInAtOneProcessIsKnownAtTheOther() {
        try (var database = TestDatabases.fresh()) {
            DemoPeople.install(database, "nederland");
            var here = new Identity(database, Clock.systemUTC(), new SecureRandom());
            var there = new Identity(database, Clock.systemUTC(), new SecureRandom());
            var coordinator = here.listDemoPeople().stream()
                    .filter(person -> person.has(Role.COORDINATOR))
                    .map(Person::id)
                    .findFirst()
                    .orElseThrow();
            try (var one = TestSite.start(TestSite.settings(), here);
                    var two = TestSite.start(TestSite.settings(), there)) {
                var signedIn = one.send(
                        "POST",
                        "/nl/sign-in",
                        "person=" + coordinator + "&to=/nl/desk",
                        "Content-Type",
                        "application/x-www-form-urlencoded");
                assertThat(signedIn.statusCode()).isEqualTo(303);
                var cookie = signedIn.headers()
                        .firstValue("Set-Cookie")
                        .orElseThrow()
                        .split(";", 2)[0];
                assertThat(two.get("/nl/desk", "Cookie", cookie).body()).startsWith("hello ");
                two.send("POST", "/nl/sign-out", "", "Cookie", cookie, "Sec-Fetch-Site", "same-origin");
                assertThat(two.get("/nl/desk", "Cookie", cookie).statusCode()).isEqualTo(401);
            }
        }
    }

    @Test
    void withoutDatabaseThePublicIsToldToComeAgain() {
        var database = TestDatabases.fresh();
        var identity = new Identity(database, Clock.systemUTC(), new SecureRandom());
        database.close();
        try (var site = TestSite.start(TestSite.settings(), identity)) {
            var answer = site.get("/nl/desk", "Cookie", "schakel-test=" + "a".repeat(43));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(site.get("/nl/counted").statusCode()).isEqualTo(200);
        }
    }
}
