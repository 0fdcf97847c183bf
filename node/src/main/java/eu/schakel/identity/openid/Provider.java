package eu.schakel.identity.openid;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import eu.schakel.identity.LoginException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the login service says of itself. Asked at the first login, not at the start: a node serves its readers also when the login
 * service is down.
 */
public final class Provider {
    static final int CONNECT_TIMEOUT_MS = 3_000;
    static final int READ_TIMEOUT_MS = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

    /** A description changes at an upgrade of the login service, which is announced. */
    private static final Duration KEPT = Duration.ofHours(1);

    /** While it is down nobody waits for it again within this. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    /** A description or key set is some kilobytes; more is not one. */
    private static final int LARGEST_ANSWER_BYTES = 200_000;

    /** Signatures by a private key only: with a shared secret, whoever checks could sign as well. */
    private static final Set<JWSAlgorithm> ALGORITHMS = algorithms();

    private final URI issuer;
    private final Clock clock;

    private volatile @Nullable Known known;
    private volatile Instant quietUntil = Instant.MIN;

    /** @param issuer as in its tokens */
    public Provider(URI issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /**
     * The description and the keys of signatures.
     *
     * @param keys fetched when a token needs one that is not known, and at most so often that a made-up name does no harm
     */
    record Known(OIDCProviderMetadata description, JWKSource<SecurityContext> keys, Instant until) {
        JWSVerificationKeySelector<SecurityContext> selector() {
            return new JWSVerificationKeySelector<>(ALGORITHMS, keys);
        }
    }

    URI issuer() {
        return issuer;
    }

    /** @throws LoginException when it does not answer */
    Known get() {
        var now = clock.instant();
        var present = known;
        if (present != null && now.isBefore(present.until)) {
            return present;
        }
        if (now.isBefore(quietUntil)) {
            throw new LoginException(LoginException.Reason.NO_ANSWER, "The login service did not answer a moment ago.");
        }
        try {
            var fetched = fetch(now);
            known = fetched;
            return fetched;
        } catch (GeneralException | IOException | RuntimeException e) {
            if (present != null) {
                LOG.warn("The login service {} does not describe itself now; its last description is used", issuer, e);
                return present;
            }
            quietUntil = now.plus(QUIET);
            throw new LoginException(
                    LoginException.Reason.NO_ANSWER,
                    "No description of the login service " + issuer + ": " + e.getMessage()
                            + ". Is login.issuer right, and can this machine reach it?",
                    e);
        }
    }

    private Known fetch(Instant now) throws GeneralException, IOException {
        var description = OIDCProviderMetadata.resolve(new Issuer(issuer), CONNECT_TIMEOUT_MS, READ_TIMEOUT_MS);
        if (description.getAuthorizationEndpointURI() == null || description.getTokenEndpointURI() == null) {
            throw new GeneralException("it names no addresses for signing in");
        }
        var keys = JWKSourceBuilder.create(
                        description.getJWKSetURI().toURL(),
                        new DefaultResourceRetriever(CONNECT_TIMEOUT_MS, READ_TIMEOUT_MS, LARGEST_ANSWER_BYTES))
                .refreshAheadCache(false)
                .retrying(true)
                .build();
        return new Known(description, keys, now.plus(KEPT));
    }

    private static Set<JWSAlgorithm> algorithms() {
        var all = new HashSet<>(JWSAlgorithm.Family.RSA);
        all.addAll(JWSAlgorithm.Family.EC);
        return Set.copyOf(all);
    }
}
