package eu.schakel.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * The static files of the pages: style sheet, fonts, scripts. They are served under {@code /static/<hash of all>/<name>}, so that relative
 * addresses inside the style sheet hold and a browser may keep everything for ever.
 */
public final class Assets {
    private static final String FOLDER = "static/";
    /** 64 bits of SHA-256: enough to tell releases apart, short enough to read. */
    private static final int HASH_CHARS = 16;

    private final Map<String, Asset> byName;
    private final String prefix;

    private Assets(Map<String, Asset> byName, String hash) {
        this.byName = byName;
        this.prefix = "/static/" + hash + "/";
    }

    /**
     * Reads all files that the build gathered on the class path.
     *
     * @throws IllegalStateException when the build did not gather them
     */
    public static Assets load() {
        Map<String, Asset> assets = new TreeMap<>();
        MessageDigest digest = sha256();
        for (String name : new String(read("index.txt"), StandardCharsets.UTF_8)
                .lines()
                .sorted()
                .toList()) {
            byte[] bytes = read(name);
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
            byte[] gzipped = gzip(bytes);
            assets.put(name, new Asset(bytes, gzipped.length < bytes.length ? gzipped : null, contentType(name)));
        }
        return new Assets(assets, HexFormat.of().formatHex(digest.digest()).substring(0, HASH_CHARS));
    }

    /**
     * The address of a file, such as {@code /static/0f…/schakel.css}.
     *
     * @throws IllegalArgumentException when there is no such file
     */
    public String path(String name) {
        if (!byName.containsKey(name)) {
            throw new IllegalArgumentException(
                    "There is no static file '%s'. Known are %s.".formatted(name, byName.keySet()));
        }
        return prefix + name;
    }

    /** The names of all files. */
    public Set<String> names() {
        return Collections.unmodifiableSet(byName.keySet());
    }

    /** The file at this address, or empty when the name is unknown or the hash is of another release. */
    public Optional<Asset> find(String path) {
        return path.startsWith(prefix)
                ? Optional.ofNullable(byName.get(path.substring(prefix.length())))
                : Optional.empty();
    }

    private static String contentType(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            case "txt" -> "text/plain; charset=utf-8";
            default ->
                throw new IllegalStateException(
                        "The static file %s has an ending without a known media type. Add it here.".formatted(name));
        };
    }

    private static byte[] read(String name) {
        try (InputStream bytes = Assets.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (bytes == null) {
                throw new IllegalStateException(
                        "The static file %s%s is not on the class path. Build with Maven, which gathers it from node/web."
                                .formatted(FOLDER, name));
            }
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the static file " + name, e);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
