package eu.schakel.identity.openid;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import eu.schakel.identity.Identity;
import eu.schakel.identity.LoginException;
import eu.schakel.identity.LoginException.Reason;
import eu.schakel.identity.LoginProvider;
import eu.schakel.identity.LoginsUnderWay;
import eu.schakel.identity.ProvedPerson;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The authorization code flow with PKCE (OpenID Connect Core section 3.1, RFC 7636). */
public final class OpenIdLogin implements LoginProvider {
    private final OpenIdSettings settings;
    private final Provider provider;
    private final ClaimRules rules;
    private final LoginsUnderWay underWay;
    private final Identity identity;
    private final IdTokens idTokens;

    public OpenIdLogin(
            OpenIdSettings settings, Provider provider, ClaimRules rules, LoginsUnderWay underWay, Identity identity) {
        this.settings = settings;
        this.provider = provider;
        this.rules = rules;
        this.underWay = underWay;
        this.identity = identity;
        this.idTokens = new IdTokens(settings, provider);
    }

    @Override
    public Begun begin(Optional<String> browser, String next, boolean afresh) {
        var description = provider.get().description();
        var login = underWay.begin(browser, next, afresh);
        var request = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(settings.scopes().toArray(String[]::new)),
                        new ClientID(settings.clientId()),
                        settings.callback())
                .endpointURI(description.getAuthorizationEndpointURI())
                .state(new State(login.state()))
                .nonce(new Nonce(login.nonce()))
                .codeChallenge(new CodeVerifier(login.verifier()), CodeChallengeMethod.S256);
        if (afresh) {
            request.maxAge(0);
            if (settings.acrValues().isEmpty()) {
                request.prompt(Prompt.Type.LOGIN);
            } else {
                request.acrValues(settings.acrValues().stream().map(ACR::new).toList());
            }
        }
        return new Begun(request.build().toURI(), login.browser());
    }

    @Override
    public Ended end(Optional<String> browser, Map<String, List<String>> parameters) {
        var state = parameters.getOrDefault("state", List.of("")).getFirst();
        var login = browser.flatMap(held -> underWay.take(state, held))
                .orElseThrow(() ->
                        new LoginException(Reason.NOT_UNDER_WAY, "This browser has no login of this state under way."));
        var proof = idTokens.ask(code(parameters), login);
        var claims = proof.claims();
        var roles = rules.roles(claims);
        var organisation = rules.organisation(claims);
        if (roles.isEmpty() || organisation.isEmpty()) {
            throw new LoginException(
                    Reason.NO_ROLE,
                    "The login service gives "
                            + (roles.isEmpty()
                                    ? "no group that has a role here (login.role.…)"
                                    : "no organisation that is known here (organisation.…, login.organisation-default)")
                            + ".");
        }
        try {
            var token = identity.signIn(new ProvedPerson(
                    settings.issuer().toString(),
                    proof.subject(),
                    proof.name(),
                    organisation.get(),
                    roles,
                    proof.provedAt()));
            return new Ended(token, identity.findBySession(token).orElseThrow(), login.next());
        } catch (NoSuchElementException e) {
            throw new LoginException(Reason.NO_ROLE, "The person is no longer active here.", e);
        }
    }

    private com.nimbusds.oauth2.sdk.AuthorizationCode code(Map<String, List<String>> parameters) {
        try {
            var response = AuthenticationResponseParser.parse(settings.callback(), parameters);
            var issuer = response.getIssuer();
            if (issuer != null && !issuer.getValue().equals(settings.issuer().toString())) {
                throw new LoginException(Reason.NOT_PROVED, "The answer is of another login service: " + issuer);
            }
            if (!response.indicatesSuccess()) {
                throw new LoginException(
                        Reason.NOT_PROVED,
                        "The login service answers "
                                + response.toErrorResponse().getErrorObject());
            }
            var code = response.toSuccessResponse().getAuthorizationCode();
            if (code == null) {
                throw new LoginException(Reason.NOT_PROVED, "The login service gave no code.");
            }
            return code;
        } catch (ParseException e) {
            throw new LoginException(Reason.NOT_PROVED, "What the browser brought is no answer to a login.", e);
        }
    }

    /** By the client's name, not by the identity token: for that we would have to keep it, with what it says of the person. */
    @Override
    public Optional<URI> findSignOut(URI back) {
        try {
            return Optional.ofNullable(provider.get().description().getEndSessionEndpointURI())
                    .map(address -> new LogoutRequest(
                                    address, null, null, new ClientID(settings.clientId()), back, null, null)
                            .toURI());
        } catch (LoginException e) {
            return Optional.empty();
        }
    }

    @Override
    public String origin() {
        var issuer = settings.issuer();
        return issuer.getScheme() + "://" + issuer.getRawAuthority();
    }
}
