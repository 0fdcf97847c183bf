package eu.schakel.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.database.DatabaseSettings;
import eu.schakel.testing.TestDatabases;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions from signing in to their end, at one process and at two. */
class IdentityTest {
    private static final DatabaseSettings SETTINGS = TestDatabases.create();
    private static final Database DATABASE = Database.open(SETTINGS);

    private final Hands clock = new Hands();
    private final Identity identity = identity(DATABASE);

    /** A clock that a test moves. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-24T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeAll
    static void install() {
        DemoPeople.install(DATABASE, "vlaanderen");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    @AfterEach
    void nobodyIsSignedIn() {
        DATABASE.run(Access.APPLICATION, sql -> {
            sql.execute("delete from core.session");
            sql.execute("update core.person set active = true");
        });
    }

    @Test
    void whoSignsInIsKnownByTheToken() {
        var lieve = person("Lieve Vandersmissen");
        var token = identity.signIn(lieve.id());
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(identity.findBySession(token)).contains(lieve);
        assertThat(lieve.side()).isEqualTo("vlaanderen");
        assertThat(lieve.has(Role.COORDINATOR)).isTrue();
        assertThat(lieve.has(Role.OPERATOR)).isFalse();
        assertThat(lieve.organisation().name("fr")).contains("Chancellerie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "' or 1=1 --", "\0"})
    void nobodyIsKnownByAnythingElse(String token) {
        identity.signIn(person("Lieve Vandersmissen").id());
        assertThat(identity.findBySession(token)).isEmpty();
        identity.signOut(token);
    }

    @Test
    void theDatabaseHoldsNoToken() {
        var token = identity.signIn(person("Lieve Vandersmissen").id());
        var row = DATABASE.in(
                Access.APPLICATION, sql -> sql.fetchSingle("select token_hash, s::text as all from core.session s"));
        assertThat(row.get("token_hash", byte[].class))
                .isEqualTo(Token.hash(token))
                .hasSize(32);
        assertThat(row.get("all", String.class)).doesNotContain(token);
    }

    @Test
    void anUnknownPersonCannotSignIn() {
        assertThatThrownBy(() -> identity.signIn(new UUID(0, 0)))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("00000000-0000");
    }

    @Test
    void signingOutEndsOneSessionAndEverywhereAll() {
        var lieve = person("Lieve Vandersmissen").id();
        var joris = identity.signIn(person("Joris De Wachter").id());
        var office = identity.signIn(lieve);
        var home = identity.signIn(lieve);
        identity.findBySession(office);
        identity.signOut(office);
        assertThat(identity.findBySession(office)).isEmpty();
        assertThat(identity.findBySession(home)).isPresent();
        identity.signOutEverywhere(lieve);
        assertThat(identity.findBySession(home)).isEmpty();
        assertThat(identity.findBySession(joris)).isPresent();
    }

    @ParameterizedTest(name = "seen every {0} minutes for {1} minutes → still signed in {2}")
    @CsvSource({"60, 700, true", "70, 720, false", "119, 119, true", "121, 121, false"})
    void aSessionEndsAfterTwoIdleHoursOrTwelveInAll(int everyMinutes, int minutes, boolean signedIn) {
        var token = identity.signIn(person("Lieve Vandersmissen").id());
        for (var passed = everyMinutes; passed < minutes; passed += everyMinutes) {
            clock.pass(Duration.ofMinutes(everyMinutes));
            assertThat(identity.findBySession(token)).isPresent();
        }
        clock.pass(Duration.ofMinutes(minutes % everyMinutes == 0 ? everyMinutes : minutes % everyMinutes));
        assertThat(identity.findBySession(token).isPresent()).isEqualTo(signedIn);
    }

    @Test
    void whatEndedIsSweptAwayWhenSomebodySignsIn() {
        identity.signIn(person("Lieve Vandersmissen").id());
        clock.pass(Identity.LONGEST_IDLE);
        identity.signIn(person("Lieve Vandersmissen").id());
        int left = DATABASE.in(
                Access.APPLICATION,
                sql -> sql.fetchSingle("select count(*) from core.session").get(0, Integer.class));
        assertThat(left).isEqualTo(1);
    }

    @Test
    void whoSignsInOnceTooOftenEndsTheOldestSessionAndNobodyElses() {
        var joris = identity.signIn(person("Joris De Wachter").id());
        var tokens = new ArrayList<String>();
        for (int i = 0; i <= Identity.MOST_SESSIONS; i++) {
            clock.pass(Duration.ofSeconds(1));
            tokens.add(identity.signIn(person("Lieve Vandersmissen").id()));
            assertThat(identity.findBySession(tokens.getFirst()).isPresent()).isEqualTo(i < Identity.MOST_SESSIONS);
        }
        assertThat(tokens.subList(1, tokens.size()))
                .allSatisfy(token -> assertThat(identity.findBySession(token)).isPresent());
        assertThat(identity.findBySession(joris)).isPresent();
    }

    @Test
    void aSessionOutlivesARestartAndIsKnownAtEveryProcess() {
        var token = identity.signIn(person("Lieve Vandersmissen").id());
        try (var again = Database.open(SETTINGS)) {
            var other = identity(again);
            assertThat(other.findBySession(token)).isPresent();
            other.signOut(token);
        }
        assertThat(identity.findBySession(token)).isEmpty();
    }

    @Test
    void anotherProcessNoticesTheEndWithinFiveSeconds() {
        var token = identity.signIn(person("Lieve Vandersmissen").id());
        assertThat(identity.findBySession(token)).isPresent();
        identity(DATABASE).signOut(token);
        clock.pass(Duration.ofSeconds(5));
        assertThat(identity.findBySession(token)).isEmpty();
    }

    @Test
    void whoIsNoLongerActiveIsOutAndCannotComeBack() {
        var lieve = person("Lieve Vandersmissen");
        var token = identity.signIn(lieve.id());
        DATABASE.run(
                Access.APPLICATION,
                sql -> sql.execute("update core.person set active = false where id = ?", lieve.id()));
        assertThat(identity.findBySession(token)).isEmpty();
        assertThatThrownBy(() -> identity.signIn(lieve.id())).isInstanceOf(NoSuchElementException.class);
        assertThat(identity.findPerson(lieve.id())).contains(lieve);
        assertThat(identity.listDemoPeople()).doesNotContain(lieve);
    }

    @Test
    void onlyInventedPeopleAreOfferedInADemo() {
        DATABASE.run(Access.APPLICATION, sql -> sql.execute("""
                        insert into core.person (id, name, organisation, side)
                        values (?, 'Somebody real', 'digitaal-vlaanderen', 'vlaanderen')
                        """, new UUID(0, 7)));
        assertThat(identity.listDemoPeople()).extracting(Person::name).doesNotContain("Somebody real");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vlaanderen", "nederland", "atlantis"})
    void everyDemoHasAPersonForEachTaskAndCoordinatorsOfTwoBodies(String side) {
        try (var own = TestDatabases.fresh()) {
            DemoPeople.install(own, side);
            DemoPeople.install(own, side);
            var people = identity(own).listDemoPeople();
            assertThat(people).hasSize(5).allMatch(person -> person.side().equals(side));
            var roles = new HashSet<Role>();
            people.forEach(person -> roles.addAll(person.roles()));
            assertThat(roles).containsAll(Arrays.asList(Role.values()));
            var bodies = people.stream()
                    .filter(person -> person.has(Role.COORDINATOR))
                    .map(person -> person.organisation().id())
                    .collect(Collectors.toSet());
            assertThat(bodies).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"RECEIVING", "SENDING", "READING"})
    void noOtherRoleOfTheDatabaseSeesPeopleOrSessions(Access access) {
        for (var table : new String[] {"organisation", "person", "person_role", "session"}) {
            assertThatThrownBy(() -> DATABASE.run(access, sql -> sql.fetch("select * from core." + table)))
                    .as(table)
                    .hasMessageContaining("permission denied");
        }
    }

    private Person person(String name) {
        return identity.listDemoPeople().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Identity identity(Database at) {
        return new Identity(at, clock, new SecureRandom());
    }
}
