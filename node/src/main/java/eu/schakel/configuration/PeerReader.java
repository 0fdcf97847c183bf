package eu.schakel.configuration;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The settings of all peers. */
final class PeerReader {
    private static final Pattern VERIFIER_KEY = Pattern.compile("[^+\\s]+\\+[0-9a-f]{8}\\+[A-Za-z0-9+/]+={0,2}");

    private PeerReader() {}

    static List<Peer> from(Values values) {
        SortedSet<String> names = new TreeSet<>();
        for (String key : new TreeSet<>(values.keys())) {
            if (key.startsWith(PeerSetting.PREFIX)) {
                names.add(nameIn(key, values));
            }
        }
        return names.stream().map(name -> peer(name, values)).toList();
    }

    private static String nameIn(String key, Values values) {
        String rest = key.substring(PeerSetting.PREFIX.length());
        int dot = rest.indexOf('.');
        String name = dot < 0 ? rest : rest.substring(0, dot);
        if (dot < 0
                || !NodeName.isValid(name)
                || PeerSetting.findBySuffix(rest.substring(dot + 1)).isEmpty()) {
            List<String> suffixes =
                    Arrays.stream(PeerSetting.values()).map(PeerSetting::suffix).toList();
            throw values.unknown(
                    key,
                    "Write peer.NAME.SETTING: NAME is the peer's node.name, SETTING one of "
                            + String.join(", ", suffixes) + ".");
        }
        return name;
    }

    private static Peer peer(String name, Values values) {
        return new Peer(
                name,
                new Titles(
                        values.text(PeerSetting.TITLE_NL.of(name)),
                        values.text(PeerSetting.TITLE_FR.of(name)),
                        values.text(PeerSetting.TITLE_EN.of(name)),
                        values.text(PeerSetting.TITLE_DE.of(name))),
                values.address(PeerSetting.EXCHANGE_ADDRESS.of(name), Set.of("https")),
                values.address(PeerSetting.PUBLIC_ADDRESS.of(name), Set.of("http", "https")),
                values.text(PeerSetting.LOG_KEY.of(name), VERIFIER_KEY.asMatchPredicate()),
                values.text(PeerSetting.COSIGN_KEY.of(name), VERIFIER_KEY.asMatchPredicate()),
                values.readableFile(PeerSetting.CERTIFICATE.of(name)));
    }
}
