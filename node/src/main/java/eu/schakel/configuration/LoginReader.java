package eu.schakel.configuration;

import eu.schakel.configuration.LoginConfiguration.Api;
import eu.schakel.configuration.LoginConfiguration.Body;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The settings of the login service. Without login.issuer there is none, and then nothing else of it may be set. */
final class LoginReader {
    private static final List<String> SCOPES = List.of("openid", "profile");
    private static final String ROLES_CLAIM = "groups";
    private static final Set<String> OF_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Names of bodies are long, and stand in events: longer than a node's. */
    private static final Pattern ORGANISATION = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+){0,20}");

    private LoginReader() {}

    static Optional<LoginConfiguration> from(Values values) {
        if (!values.has(Setting.LOGIN_ISSUER.key())) {
            refuseAlone(values);
            return Optional.empty();
        }
        var configuration = new LoginConfiguration(
                issuer(values),
                values.text(Setting.LOGIN_CLIENT_ID.key()),
                secret(values),
                scopes(values),
                words(Setting.LOGIN_ACR_VALUES, values),
                values.find(Setting.LOGIN_ROLES_CLAIM.key()).orElse(ROLES_CLAIM),
                byRole(Setting.LOGIN_ROLES, values),
                values.find(Setting.LOGIN_ORGANISATION_CLAIM.key()),
                values.find(Setting.LOGIN_ORGANISATION_DEFAULT.key()),
                organisations(values),
                api(values));
        checkTogether(configuration, values);
        return Optional.of(configuration);
    }

    private static void refuseAlone(Values values) {
        for (String name : new TreeSet<>(values.keys())) {
            boolean ofLogin = name.startsWith("login.")
                    && !name.equals(Setting.LOGIN_STEP_UP_AFTER.key().name());
            if (ofLogin || name.startsWith(OrganisationSetting.PREFIX)) {
                throw new ConfigurationException(
                        "%s has no meaning without login.issuer. Set login.issuer, or remove %s."
                                .formatted(name, name));
            }
        }
    }

    private static void checkTogether(LoginConfiguration login, Values values) {
        if (login.groups().isEmpty()) {
            throw new ConfigurationException(
                    "login.issuer is set, but no group gives a role, so nobody could work here. Set at least one of "
                            + Setting.LOGIN_ROLES.stream()
                                    .map(setting -> setting.key().name())
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        Set<String> names = login.organisations().stream().map(Body::name).collect(Collectors.toSet());
        if (login.organisationClaim().isEmpty() && login.organisationDefault().isEmpty()) {
            throw new ConfigurationException(
                    "Nobody would have an organisation: set login.organisation-default, login.organisation-claim, or both.");
        }
        if (login.organisationDefault().isPresent()
                && !names.contains(login.organisationDefault().get())) {
            throw values.wrong(Setting.LOGIN_ORGANISATION_DEFAULT.key());
        }
        if (login.organisationClaim().isPresent()
                && login.organisations().stream()
                        .allMatch(body -> body.claimValues().isEmpty())) {
            throw new ConfigurationException(
                    "login.organisation-claim is set, but no organisation says which of its values are its own. Set organisation.NAME.claim.");
        }
        if (login.api().filter(api -> api.audience().equals(login.clientId())).isPresent()) {
            throw new ConfigurationException(
                    "login.api-audience and login.client-id are both \"%s\": an identity token would then open the API. Give the API a name of its own."
                            .formatted(login.clientId()));
        }
    }

    /** Plain http only on this machine: who is between could say who somebody is. */
    private static URI issuer(Values values) {
        Key key = Setting.LOGIN_ISSUER.key();
        try {
            URI issuer = new URI(values.text(key));
            boolean safe = "https".equals(issuer.getScheme())
                    || ("http".equals(issuer.getScheme())
                            && OF_THIS_MACHINE.contains(String.valueOf(issuer.getHost())));
            if (!safe
                    || issuer.getHost() == null
                    || issuer.getRawQuery() != null
                    || issuer.getRawFragment() != null
                    || issuer.getRawUserInfo() != null) {
                throw values.wrong(key);
            }
            return issuer;
        } catch (URISyntaxException e) {
            throw values.wrong(key);
        }
    }

    private static Optional<Secret> secret(Values values) {
        Key key = Setting.LOGIN_CLIENT_SECRET_FILE.key();
        if (!values.has(key)) {
            return Optional.empty();
        }
        var file = values.readableFile(key);
        try {
            String text = Files.readString(file).strip();
            if (text.isEmpty()) {
                throw new ConfigurationException("The file of login.client-secret-file is empty: " + file
                        + ". Put the secret of login.client-id in it.");
            }
            return Optional.of(new Secret(text));
        } catch (IOException e) {
            throw new ConfigurationException(
                    "Cannot read login.client-secret-file = \"" + file + "\" as UTF-8 text.", e);
        }
    }

    private static List<String> scopes(Values values) {
        List<String> scopes = words(Setting.LOGIN_SCOPES, values);
        if (scopes.isEmpty()) {
            return SCOPES;
        }
        if (!scopes.contains("openid")) {
            throw values.wrong(Setting.LOGIN_SCOPES.key());
        }
        return scopes;
    }

    private static Optional<Api> api(Values values) {
        Map<String, Set<String>> scopes = byRole(Setting.LOGIN_API_SCOPES, values);
        if (scopes.isEmpty() && !values.has(Setting.LOGIN_API_AUDIENCE.key())) {
            return Optional.empty();
        }
        String audience = values.text(Setting.LOGIN_API_AUDIENCE.key());
        if (scopes.isEmpty()) {
            throw new ConfigurationException(
                    "login.api-audience is set, but no scope gives a program a role. Set login.api-scope.case-handler or another role's.");
        }
        return Optional.of(new Api(audience, scopes));
    }

    /** The role is the last word of the key. */
    private static Map<String, Set<String>> byRole(List<Setting> settings, Values values) {
        Map<String, Set<String>> all = new HashMap<>();
        for (Setting setting : settings) {
            List<String> words = words(setting, values);
            if (!words.isEmpty()) {
                String name = setting.key().name();
                all.put(name.substring(name.lastIndexOf('.') + 1), Set.copyOf(words));
            }
        }
        return all;
    }

    private static List<Body> organisations(Values values) {
        var names = new TreeSet<String>();
        for (String key : new TreeSet<>(values.keys())) {
            if (key.startsWith(OrganisationSetting.PREFIX)) {
                names.add(organisationIn(key, values));
            }
        }
        return names.stream()
                .map(name -> new Body(
                        name,
                        new Titles(
                                values.text(OrganisationSetting.TITLE_NL.of(name)),
                                values.text(OrganisationSetting.TITLE_FR.of(name)),
                                values.text(OrganisationSetting.TITLE_EN.of(name)),
                                values.text(OrganisationSetting.TITLE_DE.of(name))),
                        Set.copyOf(words(OrganisationSetting.CLAIM.of(name), values))))
                .toList();
    }

    private static String organisationIn(String key, Values values) {
        String rest = key.substring(OrganisationSetting.PREFIX.length());
        int dot = rest.indexOf('.');
        String name = dot < 0 ? rest : rest.substring(0, dot);
        if (dot < 0
                || !ORGANISATION.matcher(name).matches()
                || OrganisationSetting.findBySuffix(rest.substring(dot + 1)).isEmpty()) {
            throw values.unknown(
                    key,
                    "Write organisation.NAME.SETTING: NAME in lower-case letters, digits and single dashes, SETTING one of "
                            + Arrays.stream(OrganisationSetting.values())
                                    .map(OrganisationSetting::suffix)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return name;
    }

    private static List<String> words(Setting setting, Values values) {
        return words(setting.key(), values);
    }

    /** With a comma between, each once; none when the key is not there. */
    private static List<String> words(Key key, Values values) {
        List<String> words = values.find(key).stream()
                .flatMap(all -> Arrays.stream(all.split(",", -1)))
                .map(String::strip)
                .distinct()
                .toList();
        if (words.contains("")) {
            throw values.wrong(key);
        }
        return words;
    }
}
