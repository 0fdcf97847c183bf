package eu.schakel;

import eu.schakel.configuration.LoginConfiguration;
import eu.schakel.configuration.NodeConfiguration;
import eu.schakel.configuration.Secret;
import eu.schakel.database.Database;
import eu.schakel.edge.Entrance;
import eu.schakel.edge.WebSettings;
import eu.schakel.identity.ApiClients;
import eu.schakel.identity.Identity;
import eu.schakel.identity.LoginsUnderWay;
import eu.schakel.identity.Organisation;
import eu.schakel.identity.Role;
import eu.schakel.identity.openid.ClaimRules;
import eu.schakel.identity.openid.OpenIdClients;
import eu.schakel.identity.openid.OpenIdLogin;
import eu.schakel.identity.openid.OpenIdSettings;
import eu.schakel.identity.openid.Provider;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How people and programs come in. */
final class Entrances {
    private Entrances() {}

    static Entrance of(NodeConfiguration configuration, Database database, Clock clock) {
        var random = new SecureRandom();
        var identity = new Identity(database, clock, random);
        var stepUpAfter = configuration.stepUpAfter();
        if (configuration.login().isEmpty()) {
            return new Entrance(identity, Optional.empty(), ApiClients.NONE, stepUpAfter);
        }
        var login = configuration.login().get();
        var provider = new Provider(login.issuer(), clock);
        var rules = rules(login, configuration.name());
        var settings = new OpenIdSettings(
                login.issuer(),
                login.clientId(),
                login.clientSecret().map(Secret::reveal),
                login.scopes(),
                login.acrValues(),
                configuration.publicAddress().resolve(WebSettings.LOGIN_CALLBACK));
        var underWay = new LoginsUnderWay(database, clock, random);
        return new Entrance(
                identity,
                Optional.of(new OpenIdLogin(settings, provider, rules, underWay, identity)),
                login.api()
                        .<ApiClients>map(
                                api -> new OpenIdClients(provider, api.audience(), byRole(api.scopes()), rules))
                        .orElse(ApiClients.NONE),
                stepUpAfter);
    }

    private static ClaimRules rules(LoginConfiguration login, String side) {
        var byName = new HashMap<String, Organisation>();
        var byClaim = new HashMap<String, Organisation>();
        for (var body : login.organisations()) {
            var titles = body.titles();
            var organisation = new Organisation(
                    body.name(),
                    side,
                    Map.of("nl", titles.nl(), "fr", titles.fr(), "en", titles.en(), "de", titles.de()));
            byName.put(body.name(), organisation);
            body.claimValues().forEach(value -> byClaim.put(value, organisation));
        }
        return new ClaimRules(
                login.rolesClaim(),
                byRole(login.groups()),
                login.organisationClaim(),
                byClaim,
                login.organisationDefault().map(byName::get));
    }

    private static Map<Role, Set<String>> byRole(Map<String, Set<String>> byWord) {
        var byRole = new EnumMap<Role, Set<String>>(Role.class);
        byWord.forEach((word, given) ->
                byRole.put(Role.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')), given));
        return byRole;
    }
}
