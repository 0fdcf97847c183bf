package eu.schakel.identity.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import eu.schakel.identity.LoginException;
import eu.schakel.identity.LoginException.Reason;
import eu.schakel.identity.LoginsUnderWay;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Asks for the identity token and believes it or not. */
final class IdTokens {
    /** Two machines' clocks, each kept by NTP; the library allows the same for expiry. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(60);

    private static final int LONGEST_NAME = 200;

    private final OpenIdSettings settings;
    private final Provider provider;

    IdTokens(OpenIdSettings settings, Provider provider) {
        this.settings = settings;
        this.provider = provider;
    }

    /** What a token says that we believe. */
    record Proof(String subject, String name, Instant provedAt, Map<String, Object> claims) {}

    Proof ask(AuthorizationCode code, LoginsUnderWay.UnderWay login) {
        var known = provider.get();
        var grant = new AuthorizationCodeGrant(code, settings.callback(), new CodeVerifier(login.verifier()));
        var answer = send(request(known, grant));
        var validator = new IDTokenValidator(
                new Issuer(settings.issuer()), new ClientID(settings.clientId()), known.selector(), null);
        validator.setMaxClockSkew((int) CLOCK_SKEW.toSeconds());
        try {
            var token = answer.getOIDCTokens().getIDToken();
            var claims = validator.validate(token, new Nonce(login.nonce()));
            var provedAt = provedAt(claims);
            if (login.afresh()) {
                checkAfresh(claims, provedAt, login);
            }
            return new Proof(
                    claims.getSubject().getValue(),
                    name(claims),
                    provedAt,
                    claims.toJWTClaimsSet().getClaims());
        } catch (RemoteKeySourceException e) {
            throw new LoginException(Reason.NO_ANSWER, "The login service does not give its keys.", e);
        } catch (BadJOSEException | JOSEException | ParseException e) {
            throw new LoginException(Reason.NOT_PROVED, "The identity token is not believed: " + e.getMessage(), e);
        }
    }

    private TokenRequest request(Provider.Known known, AuthorizationCodeGrant grant) {
        var client = new ClientID(settings.clientId());
        var address = known.description().getTokenEndpointURI();
        return settings.clientSecret()
                .map(secret ->
                        new TokenRequest.Builder(address, new ClientSecretBasic(client, new Secret(secret)), grant))
                .orElseGet(() -> new TokenRequest.Builder(address, client, grant))
                .build();
    }

    private static OIDCTokenResponse send(TokenRequest request) {
        try {
            var http = request.toHTTPRequest();
            http.setConnectTimeout(Provider.CONNECT_TIMEOUT_MS);
            http.setReadTimeout(Provider.READ_TIMEOUT_MS);
            var answer = http.send();
            if (answer.getStatusCode() >= 500) {
                throw new LoginException(Reason.NO_ANSWER, "The login service fails with " + answer.getStatusCode());
            }
            var response = OIDCTokenResponseParser.parse(answer);
            if (!response.indicatesSuccess()) {
                throw new LoginException(
                        Reason.NOT_PROVED,
                        "The login service refuses the code: "
                                + response.toErrorResponse().getErrorObject());
            }
            return (OIDCTokenResponse) response.toSuccessResponse();
        } catch (IOException e) {
            throw new LoginException(Reason.NO_ANSWER, "The login service does not answer: " + e.getMessage(), e);
        } catch (ParseException e) {
            throw new LoginException(Reason.NOT_PROVED, "The login service answers no tokens: " + e.getMessage(), e);
        }
    }

    /** Who does not say when it asked for proof may have done so long ago. */
    private static Instant provedAt(IDTokenClaimsSet claims) {
        return Optional.ofNullable(claims.getNumberClaim(IDTokenClaimsSet.AUTH_TIME_CLAIM_NAME))
                .map(seconds -> Instant.ofEpochSecond(seconds.longValue()))
                .orElse(Instant.EPOCH);
    }

    private void checkAfresh(IDTokenClaimsSet claims, Instant provedAt, LoginsUnderWay.UnderWay login) {
        if (provedAt.isBefore(login.begunAt().minus(CLOCK_SKEW))) {
            throw new LoginException(
                    Reason.NOT_AFRESH,
                    "A new proof was asked at " + login.begunAt() + ", but the newest known is of " + provedAt
                            + " (auth_time)");
        }
        var level = claims.getACR();
        if (!settings.acrValues().isEmpty()
                && (level == null || !settings.acrValues().contains(level.getValue()))) {
            throw new LoginException(
                    Reason.NOT_AFRESH, "acr is " + level + ", but login.acr-values is " + settings.acrValues());
        }
    }

    /** As the login service calls the person; who has no name there is called by the name of the account. */
    private static String name(IDTokenClaimsSet claims) {
        var name = Optional.ofNullable(claims.getStringClaim("name"))
                .filter(text -> !text.isBlank())
                .or(() -> Optional.ofNullable(claims.getStringClaim("preferred_username")))
                .filter(text -> !text.isBlank())
                .orElseGet(() -> claims.getSubject().getValue())
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return name.substring(
                0, name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length()))));
    }
}
