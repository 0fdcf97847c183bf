package eu.schakel.identity.openid;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What this node is to its login service.
 *
 * @param issuer the address under which the login service describes itself
 * @param clientId under which it knows this node
 * @param clientSecret empty for a client that proves itself by PKCE alone
 * @param scopes to ask for
 * @param acrValues the levels of proof that count for publishing; none takes any new proof
 * @param callback where browsers come back
 */
public record OpenIdSettings(
        URI issuer,
        String clientId,
        Optional<String> clientSecret,
        List<String> scopes,
        List<String> acrValues,
        URI callback) {
    public OpenIdSettings {
        scopes = List.copyOf(scopes);
        acrValues = List.copyOf(acrValues);
    }

    @Override
    public String toString() {
        return "OpenIdSettings[issuer=" + issuer + ", clientId=" + clientId + "]";
    }
}
