package eu.schakel.configuration;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Makes the record from the texts, and checks the rules that bind two settings. */
final class NodeReader {
    /** Nine months, as the European Legislative Train counts a file as on hold. */
    private static final Period SILENT_AFTER = Period.ofMonths(9);

    /** Long enough to finish what one came to do; a desk left for lunch is no longer believed. */
    private static final Duration STEP_UP_AFTER = Duration.ofMinutes(15);

    /** A session lasts no longer, so more would never be asked. */
    private static final Duration LONGEST_STEP_UP_AFTER = Duration.ofHours(12);

    private static final Pattern E_MAIL = Pattern.compile("[^@\\s<>\"]+@[^@\\s<>\"]+");

    private NodeReader() {}

    static NodeConfiguration from(Values values) {
        refuseUnknown(values);
        NodeConfiguration configuration = new NodeConfiguration(
                values.text(Setting.NODE_NAME.key(), NodeName::isValid),
                titles(values),
                values.text(Setting.NODE_OPERATOR.key()),
                values.text(Setting.NODE_CONTACT.key(), E_MAIL.asMatchPredicate()),
                values.address(Setting.PUBLIC_ADDRESS.key(), Set.of("http", "https")),
                new Listener(bind(Setting.HTTP_BIND, values), values.port(Setting.HTTP_PORT.key())),
                values.ipAddresses(Setting.HTTP_PROXIES.key()),
                values.ipAddresses(Setting.HTTP_MONITORS.key()),
                new Listener(bind(Setting.EXCHANGE_BIND, values), values.port(Setting.EXCHANGE_PORT.key())),
                DatabaseReader.from(values),
                values.path(Setting.DATA_DIRECTORY.key()),
                values.readableFile(Setting.TLS_CERTIFICATE.key()),
                values.readableFile(Setting.TLS_KEY.key()),
                values.readableFile(Setting.KEY_LOG.key()),
                values.readableFile(Setting.KEY_COSIGN.key()),
                MailReader.from(values, NodeReader::isLoopback),
                values.flag(Setting.DEMO.key(), false),
                values.period(Setting.SILENT_AFTER.key(), SILENT_AFTER),
                AttachmentsReader.from(values),
                LoginReader.from(values),
                values.duration(Setting.LOGIN_STEP_UP_AFTER.key(), STEP_UP_AFTER, LONGEST_STEP_UP_AFTER),
                CoordinationPointReader.from(values),
                PeerReader.from(values));
        checkTogether(configuration, values);
        return configuration;
    }

    private static void refuseUnknown(Values values) {
        for (String name : new TreeSet<>(values.keys())) {
            if (!name.startsWith(PeerSetting.PREFIX)
                    && !name.startsWith(OrganisationSetting.PREFIX)
                    && Setting.findByName(name).isEmpty()) {
                throw values.unknown(name, "Did you mean " + nearest(name) + "?");
            }
        }
    }

    private static void checkTogether(NodeConfiguration configuration, Values values) {
        if (configuration.http().port() == configuration.exchange().port()) {
            throw values.wrong(Setting.EXCHANGE_PORT.key());
        }
        if (configuration.demo() && !isLoopback(configuration.http().bind())) {
            throw new ConfigurationException(
                    ("demo = true lets anyone sign in, and http.bind = \"%s\" can be reached from other machines. Set demo = false, "
                                    + "or http.bind = 127.0.0.1.")
                            .formatted(configuration.http().bind()));
        }
        if (configuration.demo() && configuration.login().isPresent()) {
            throw new ConfigurationException(
                    "demo = true lets anyone sign in, so login.issuer has no meaning. Set demo = false, or remove what begins with login.");
        }
        for (Peer peer : configuration.peers()) {
            if (peer.name().equals(configuration.name())) {
                throw new ConfigurationException(
                        "peer.%s is this node itself (node.name = \"%s\"). Name the other node."
                                .formatted(peer.name(), configuration.name()));
            }
        }
    }

    private static Titles titles(Values values) {
        return new Titles(
                values.text(Setting.NODE_SIDE_TITLE_NL.key()),
                values.text(Setting.NODE_SIDE_TITLE_FR.key()),
                values.text(Setting.NODE_SIDE_TITLE_EN.key()),
                values.text(Setting.NODE_SIDE_TITLE_DE.key()));
    }

    private static String bind(Setting setting, Values values) {
        return values.text(setting.key(), text -> text.matches("[A-Za-z0-9.:\\-]+"));
    }

    private static boolean isLoopback(String bind) {
        try {
            return InetAddress.getByName(bind).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String nearest(String name) {
        List<String> names =
                Arrays.stream(Setting.values()).map(s -> s.key().name()).toList();
        return names.stream()
                .min(Comparator.comparingInt(candidate -> Typing.distance(name, candidate)))
                .orElseThrow();
    }
}
