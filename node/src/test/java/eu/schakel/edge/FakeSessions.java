package eu.schakel.edge;

import eu.schakel.identity.Organisation;
import eu.schakel.identity.Person;
import eu.schakel.identity.Role;
import eu.schakel.identity.Session;
import eu.schakel.identity.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Sessions in memory, of two people. */
final class FakeSessions implements Sessions {
    private static final Organisation WATER = new Organisation(
            "waterdienst", "test", Map.of("nl", "Waterdienst", "fr", "Eaux", "en", "Water", "de", "Wasser"));

    static final Person COORDINATOR =
            new Person(new UUID(0, 1), "Lieve Voorbeeld", WATER, "test", Set.of(Role.COORDINATOR));
    static final Person OPERATOR = new Person(new UUID(0, 2), "Joris Voorbeeld", WATER, "test", Set.of(Role.OPERATOR));

    private final Map<String, Person> signedIn = new ConcurrentHashMap<>();

    @Override
    public Optional<Session> findSession(String token) {
        return Optional.ofNullable(signedIn.get(token)).map(person -> new Session(person, Instant.EPOCH));
    }

    @Override
    public boolean isFresh(Session session, Duration longest) {
        return true;
    }

    @Override
    public String signIn(UUID person) {
        var found = listDemoPeople().stream()
                .filter(candidate -> candidate.id().equals(person))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("nobody"));
        var token = "token-" + UUID.randomUUID();
        signedIn.put(token, found);
        return token;
    }

    @Override
    public void signOut(String token) {
        signedIn.remove(token);
    }

    @Override
    public void signOutEverywhere(UUID person) {
        signedIn.values().removeIf(candidate -> candidate.id().equals(person));
    }

    @Override
    public List<Person> listDemoPeople() {
        return List.of(COORDINATOR, OPERATOR);
    }
}
