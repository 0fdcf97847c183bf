package eu.schakel.identity.openid;

import eu.schakel.identity.Organisation;
import eu.schakel.identity.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the words of the login service mean here.
 *
 * @param rolesClaim names the claim with somebody's groups; dots lead into claims inside claims
 * @param roles the groups that give a role
 * @param organisationClaim names the claim with somebody's organisation
 * @param organisations by what that claim says
 * @param otherwise the organisation of whoever has none of those
 */
public record ClaimRules(
        String rolesClaim,
        Map<Role, Set<String>> roles,
        Optional<String> organisationClaim,
        Map<String, Organisation> organisations,
        Optional<Organisation> otherwise) {
    public ClaimRules {
        roles = Map.copyOf(roles);
        organisations = Map.copyOf(organisations);
    }

    Set<Role> roles(Map<String, Object> claims) {
        return rolesOf(Set.copyOf(words(find(claims, rolesClaim))), roles);
    }

    Optional<Organisation> organisation(Map<String, Object> claims) {
        return organisationClaim.map(name -> words(find(claims, name))).orElse(List.of()).stream()
                .map(organisations::get)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> otherwise);
    }

    static Set<Role> rolesOf(Set<String> words, Map<Role, Set<String>> meaning) {
        var found = EnumSet.noneOf(Role.class);
        meaning.forEach((role, given) -> {
            if (given.stream().anyMatch(words::contains)) {
                found.add(role);
            }
        });
        return found;
    }

    /** The claim of exactly this name, which may have dots itself, else the one that the dots lead to. */
    private static @Nullable Object find(Map<String, Object> claims, String name) {
        if (claims.containsKey(name)) {
            return claims.get(name);
        }
        var dot = name.indexOf('.');
        return dot > 0 && claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner
                ? find(named(inner), name.substring(dot + 1))
                : null;
    }

    private static Map<String, Object> named(Map<?, ?> claims) {
        var named = new java.util.HashMap<String, Object>();
        claims.forEach((name, value) -> {
            if (name != null && value != null) {
                named.put(name.toString(), value);
            }
        });
        return named;
    }

    private static List<String> words(@Nullable Object claim) {
        return switch (claim) {
            case null -> List.of();
            case String one -> List.of(one);
            case Collection<?> many ->
                many.stream().filter(Objects::nonNull).map(Object::toString).toList();
            default -> List.of(claim.toString());
        };
    }
}
