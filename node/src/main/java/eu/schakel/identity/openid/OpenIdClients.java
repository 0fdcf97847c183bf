package eu.schakel.identity.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import eu.schakel.identity.ApiClients;
import eu.schakel.identity.Client;
import eu.schakel.identity.LoginException;
import eu.schakel.identity.Role;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Access tokens that are signed JSON (RFC 9068), of the login service that people use, too. */
public final class OpenIdClients implements ApiClients {
    /** Common services write one, some have kept the general word for both kinds of token; see {@link #check}. */
    private static final DefaultJOSEObjectTypeVerifier<SecurityContext> TYPES = new DefaultJOSEObjectTypeVerifier<>(
            new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), JOSEObjectType.JWT);

    private final Provider provider;
    private final String audience;
    private final Map<Role, Set<String>> scopes;
    private final ClaimRules rules;

    /**
     * Takes tokens made for this node.
     *
     * @param audience that they name: this node's API, and nothing else
     * @param scopes that stand for a role
     */
    public OpenIdClients(Provider provider, String audience, Map<Role, Set<String>> scopes, ClaimRules rules) {
        this.provider = provider;
        this.audience = audience;
        this.scopes = Map.copyOf(scopes);
        this.rules = rules;
    }

    @Override
    public Verdict judge(String token) {
        try {
            var claims = processor().process(token, null);
            check(claims);
            var roles = ClaimRules.rolesOf(scopes(claims), scopes);
            if (roles.isEmpty()) {
                return new Verdict.WithoutScope();
            }
            return rules.organisation(claims.getClaims())
                    .<Verdict>map(organisation -> new Verdict.Accepted(new Client(id(claims), organisation, roles)))
                    .orElseGet(() -> new Verdict.Refused("It names no organisation that is known here."));
        } catch (LoginException | RemoteKeySourceException e) {
            return new Verdict.Unknown();
        } catch (ParseException | BadJOSEException | JOSEException e) {
            return new Verdict.Refused(String.valueOf(e.getMessage()));
        }
    }

    private DefaultJWTProcessor<SecurityContext> processor() {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(TYPES);
        processor.setJWSKeySelector(provider.get().selector());
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                Set.of(audience),
                new JWTClaimsSet.Builder().issuer(provider.issuer().toString()).build(),
                Set.of("exp", "sub"),
                Set.of("nonce")));
        return processor;
    }

    /** The word JWT also names identity tokens, which are no key to anything: those say when or for which login they were made. */
    private static void check(JWTClaimsSet claims) throws BadJOSEException {
        if (claims.getClaim("at_hash") != null || claims.getClaim("c_hash") != null) {
            throw new BadJOSEException("It is an identity token; send the access token.");
        }
    }

    /** A text with spaces (RFC 9068), or a list, as some services write. */
    private static Set<String> scopes(JWTClaimsSet claims) {
        for (var name : List.of("scope", "scp")) {
            switch (claims.getClaim(name)) {
                case String text -> {
                    return Set.copyOf(Arrays.asList(text.strip().split("\\s+", -1)));
                }
                case List<?> list -> {
                    return Set.copyOf(list.stream().map(String::valueOf).toList());
                }
                case null, default -> {}
            }
        }
        return Set.of();
    }

    private static String id(JWTClaimsSet claims) {
        return Optional.ofNullable(claims.getClaim("client_id"))
                .or(() -> Optional.ofNullable(claims.getClaim("azp")))
                .map(Object::toString)
                .orElseGet(claims::getSubject);
    }
}
