package eu.schakel.verify;

import eu.schakel.ledger.TileSource;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files of a log, of whose entries those are counted by the way that say that a text was erased. */
final class ErasureCount implements TileSource {
    private static final String BUNDLES = "tile/entries/";

    /** Inside a string of an event its quotes would be escaped, so this is an event's own type and nothing that somebody typed. */
    private static final String ERASED = "\"type\":\"eu.schakel.dossier.text-erased.v";

    private final TileSource files;
    private final Map<String, Long> byBundle = new ConcurrentHashMap<>();

    ErasureCount(TileSource files) {
        this.files = files;
    }

    @Override
    public Optional<byte[]> read(String path) {
        var bytes = files.read(path);
        if (path.startsWith(BUNDLES)) {
            bytes.ifPresent(bundle -> byBundle.put(path, count(bundle)));
        }
        return bytes;
    }

    /** A sentence to add, or nothing when there is none. */
    String sentence() {
        return sentence(byBundle.values().stream().mapToLong(Long::longValue).sum());
    }

    static String sentence(long erased) {
        if (erased == 0) {
            return "";
        }
        return erased == 1 ? " 1 text was erased." : " " + erased + " texts were erased.";
    }

    /** As a text of one byte a character, whose search is as fast as the machine: a log has millions of entries. */
    private static long count(byte[] bundle) {
        var text = new String(bundle, StandardCharsets.ISO_8859_1);
        long found = 0;
        for (int at = text.indexOf(ERASED); at >= 0; at = text.indexOf(ERASED, at + ERASED.length())) {
            found++;
        }
        return found;
    }
}
