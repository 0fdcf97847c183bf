package eu.schakel.configuration;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The login service of a government, and what its words mean at this node.
 *
 * @param issuer where it describes itself, as in its tokens
 * @param clientId under which it knows this node
 * @param clientSecret empty for a public client
 * @param scopes to ask for, openid among them
 * @param acrValues levels of proof for publishing
 * @param rolesClaim the claim that holds somebody's groups
 * @param groups that give a role, by the role's word such as case-handler
 * @param organisationClaim the claim that holds somebody's organisation
 * @param organisationDefault the name of the organisation of whoever has none of those known
 * @param organisations of this side, in order of name
 * @param api for programs; empty when none may come
 */
public record LoginConfiguration(
        URI issuer,
        String clientId,
        Optional<Secret> clientSecret,
        List<String> scopes,
        List<String> acrValues,
        String rolesClaim,
        Map<String, Set<String>> groups,
        Optional<String> organisationClaim,
        Optional<String> organisationDefault,
        List<Body> organisations,
        Optional<Api> api) {
    /** Keeps its own copies. */
    public LoginConfiguration {
        scopes = List.copyOf(scopes);
        acrValues = List.copyOf(acrValues);
        groups = Map.copyOf(groups);
        organisations = List.copyOf(organisations);
    }

    /**
     * An organisation of this side.
     *
     * @param name in events and tables
     * @param claimValues what the login service calls it
     */
    public record Body(String name, Titles titles, Set<String> claimValues) {
        /** Keeps its own copy. */
        public Body {
            claimValues = Set.copyOf(claimValues);
        }
    }

    /**
     * What programs need.
     *
     * @param audience that their tokens name
     * @param scopes that give a role, by the role's word
     */
    public record Api(String audience, Map<String, Set<String>> scopes) {
        /** Keeps its own copy. */
        public Api {
            scopes = Map.copyOf(scopes);
        }
    }
}
