package eu.schakel.edge;

import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Answers the question for tokens with what a test wants to be said, if it wants that. */
final class GivenTokens implements Route {
    private volatile @Nullable String idToken;

    void say(String token) {
        idToken = token;
    }

    @Override
    public boolean match(OAuth2HttpRequest request) {
        return idToken != null && request.getUrl().encodedPath().endsWith("/token");
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
        var body = "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"" + idToken + "\"}";
        return new OAuth2HttpResponse(Headers.of("Content-Type", "application/json"), 200, body, null);
    }
}
