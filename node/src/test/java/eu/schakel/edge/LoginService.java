package eu.schakel.edge;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import eu.schakel.database.Database;
import eu.schakel.identity.Identity;
import eu.schakel.identity.LoginsUnderWay;
import eu.schakel.identity.Organisation;
import eu.schakel.identity.Role;
import eu.schakel.identity.openid.ClaimRules;
import eu.schakel.identity.openid.OpenIdClients;
import eu.schakel.identity.openid.OpenIdLogin;
import eu.schakel.identity.openid.OpenIdSettings;
import eu.schakel.identity.openid.Provider;
import java.net.URI;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/** A login service in this process, and a node that uses it. */
final class LoginService implements AutoCloseable {
    static final String ISSUER = "vlaanderen";
    static final String CLIENT = "schakel";
    static final String AUDIENCE = "http://schakel.example/api";
    static final String LIEVE = "lieve-1";

    private static final Organisation WATER = organisation("waterdienst", "Waterdienst");
    private static final Organisation ROADS = organisation("wegendienst", "Wegendienst");

    private final GivenTokens given = new GivenTokens();
    private final MockOAuth2Server server = new MockOAuth2Server(given);

    LoginService() {
        server.start();
    }

    URI issuer() {
        return server.issuerUrl(ISSUER).uri();
    }

    /** A node with these levels of proof for publishing. */
    Entrance entrance(Database database, Clock clock, List<String> acrValues) {
        var random = new SecureRandom();
        var identity = new Identity(database, clock, random);
        var rules = new ClaimRules(
                "realm_access.roles",
                Map.of(Role.COORDINATOR, Set.of("schakel-coordinator"), Role.OPERATOR, Set.of("beheer")),
                Optional.of("department"),
                Map.of("W&W", ROADS),
                Optional.of(WATER));
        var settings = new OpenIdSettings(
                issuer(),
                CLIENT,
                Optional.of("geheim"),
                List.of("openid", "profile"),
                acrValues,
                URI.create("http://schakel.example/sign-in/callback"));
        var provider = new Provider(issuer(), clock);
        return new Entrance(
                identity,
                Optional.of(new OpenIdLogin(
                        settings, provider, rules, new LoginsUnderWay(database, clock, random), identity)),
                new OpenIdClients(provider, AUDIENCE, Map.of(Role.COORDINATOR, Set.of("afspraken")), rules),
                Duration.ofMinutes(15));
    }

    private static Organisation organisation(String id, String name) {
        return new Organisation(id, "test", Map.of("nl", name, "fr", name, "en", name, "de", name));
    }

    /** What the service says of who signs in next. */
    void says(String subject, Map<String, Object> claims) {
        server.enqueueCallback(new DefaultOAuth2TokenCallback(ISSUER, subject, "JWT", null, claims, 3_600));
    }

    /** What it says of a coordinator. */
    static Map<String, Object> coordinator(Map<String, Object> more) {
        var claims = new HashMap<String, Object>(Map.of(
                "name", "Lieve Voorbeeld", "realm_access", Map.of("roles", List.of("x", "schakel-coordinator"))));
        claims.putAll(more);
        return claims;
    }

    /** From now on it answers with this identity token, whatever the node asks. */
    void answers(String idToken) {
        given.say(idToken);
    }

    /** A token of a program. */
    SignedJWT accessToken(String audience, String type, Map<String, Object> claims, long expirySeconds) {
        return server.issueToken(
                ISSUER,
                "loket",
                new DefaultOAuth2TokenCallback(ISSUER, "loket", type, List.of(audience), claims, expirySeconds));
    }

    /** The same words under the same key's name, signed by somebody else. */
    static String forged(SignedJWT token) {
        try {
            RSAKey foreign = new RSAKeyGenerator(2_048).generate();
            var forged = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(token.getHeader().getKeyID())
                            .type(token.getHeader().getType())
                            .build(),
                    token.getJWTClaimsSet());
            forged.sign(new RSASSASigner(foreign));
            return forged.serialize();
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
