package eu.schakel.configuration;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Turns {@code SCHAKEL_…} variables into keys. A variable that begins like a setting but is none is refused, as in the file; others
 * (the launcher's own, or those that a container platform sets for a service named schakel) are left alone.
 */
final class EnvironmentSettings {
    private static final String PREFIX = "SCHAKEL_";
    private static final String PEER_PREFIX = "SCHAKEL_PEER_";

    private static final String ORGANISATION_PREFIX = "SCHAKEL_ORGANISATION_";

    private static final Map<String, Setting> SETTINGS = Arrays.stream(Setting.values())
            .collect(Collectors.toUnmodifiableMap(s -> s.key().variable(), s -> s));

    private static final Set<String> SECTIONS =
            SETTINGS.keySet().stream().map(EnvironmentSettings::section).collect(Collectors.toUnmodifiableSet());

    private EnvironmentSettings() {}

    static Map<String, Value> read(Map<String, String> environment) {
        Map<String, Value> values = new LinkedHashMap<>();
        new TreeMap<>(environment).forEach((variable, text) -> {
            if (variable.startsWith(PEER_PREFIX)
                    || variable.startsWith(ORGANISATION_PREFIX)
                    || SECTIONS.contains(section(variable))) {
                String key = findKey(variable)
                        .orElseThrow(() -> new ConfigurationException(
                                ("The environment variable %s is no setting of a node. Unset it, or see docs/node.conf.example for "
                                                + "the right name.")
                                        .formatted(variable)));
                values.put(key, new Value(text.strip(), "environment variable " + variable));
            }
        });
        return values;
    }

    /** The name of a peer or an organisation holds no underscore, so what stands between the ends is its name with dashes. */
    private static Optional<String> findKey(String variable) {
        Setting setting = SETTINGS.get(variable);
        if (setting != null) {
            return Optional.of(setting.key().name());
        }
        for (PeerSetting peerSetting : PeerSetting.values()) {
            var name = findName(variable, PEER_PREFIX, peerSetting.suffix());
            if (name.isPresent()) {
                return name.map(found -> peerSetting.of(found).name());
            }
        }
        for (OrganisationSetting organisationSetting : OrganisationSetting.values()) {
            var name = findName(variable, ORGANISATION_PREFIX, organisationSetting.suffix());
            if (name.isPresent()) {
                return name.map(found -> organisationSetting.of(found).name());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> findName(String variable, String prefix, String suffix) {
        String end = "_" + Key.upperCase(suffix);
        int length = variable.length() - prefix.length() - end.length();
        return variable.startsWith(prefix) && variable.endsWith(end) && length > 0
                ? Optional.of(variable.substring(prefix.length(), prefix.length() + length)
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-'))
                : Optional.empty();
    }

    private static String section(String variable) {
        if (!variable.startsWith(PREFIX)) {
            return "";
        }
        int end = variable.indexOf('_', PREFIX.length());
        return end < 0 ? variable : variable.substring(0, end + 1);
    }
}
