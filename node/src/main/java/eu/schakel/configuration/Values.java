package eu.schakel.configuration;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The texts of all settings, and how to take one as the type that it should be, or stop with a sentence. */
final class Values {
    /** Longer than any name, address or key; anything above is a mistake in pasting. */
    private static final int LIMIT_CHARACTERS = 2_000;

    private final Map<String, Value> values;
    private final Path folder;

    Values(Map<String, Value> file, Map<String, Value> environment, Path folder) {
        Map<String, Value> all = new HashMap<>(file);
        all.putAll(environment);
        this.values = Map.copyOf(all);
        this.folder = folder;
    }

    Set<String> keys() {
        return values.keySet();
    }

    Optional<String> find(Key key) {
        Value value = values.get(key.name());
        if (value == null) {
            return Optional.empty();
        }
        if (value.text().isEmpty() || value.text().length() > LIMIT_CHARACTERS) {
            throw wrong(key);
        }
        return Optional.of(value.text());
    }

    String text(Key key) {
        return find(key).orElseThrow(() -> missing(key));
    }

    boolean has(Key key) {
        return values.containsKey(key.name());
    }

    String text(Key key, Predicate<String> right) {
        String text = text(key);
        if (!right.test(text)) {
            throw wrong(key);
        }
        return text;
    }

    int port(Key key) {
        return Integer.parseInt(text(key, Values::isPort));
    }

    boolean flag(Key key, boolean otherwise) {
        return switch (find(key).orElse(Boolean.toString(otherwise))) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(key);
        };
    }

    Period period(Key key, Period otherwise) {
        Optional<String> text = find(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            Period period = Period.parse(text.get());
            if (period.isNegative() || period.isZero()) {
                throw wrong(key);
            }
            return period;
        } catch (DateTimeException e) {
            throw wrong(key);
        }
    }

    Duration duration(Key key, Duration otherwise, Duration longest) {
        Optional<String> text = find(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            Duration duration = Duration.parse(text.get());
            if (duration.isNegative() || duration.isZero() || duration.compareTo(longest) > 0) {
                throw wrong(key);
            }
            return duration;
        } catch (DateTimeException e) {
            throw wrong(key);
        }
    }

    LocalDate day(Key key) {
        try {
            return LocalDate.parse(text(key));
        } catch (DateTimeException e) {
            throw wrong(key);
        }
    }

    /** An address of scheme, host and perhaps port, nothing else. */
    URI address(Key key, Set<String> schemes) {
        try {
            URI uri = new URI(text(key));
            boolean bare = (uri.getRawPath() == null
                            || uri.getRawPath().isEmpty()
                            || uri.getRawPath().equals("/"))
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
            if (uri.getScheme() == null || !schemes.contains(uri.getScheme()) || uri.getHost() == null || !bare) {
                throw wrong(key);
            }
            return new URI(uri.getScheme(), null, uri.getHost(), uri.getPort(), null, null, null);
        } catch (URISyntaxException e) {
            throw wrong(key);
        }
    }

    /** IP addresses, as the JDK writes them; no names, which could come to mean another machine. None when the key is not there. */
    Set<String> ipAddresses(Key key) {
        Set<String> addresses = new TreeSet<>();
        for (String text : find(key).map(all -> all.split(",", -1)).orElse(new String[0])) {
            try {
                addresses.add(InetAddress.ofLiteral(text.strip()).getHostAddress());
            } catch (IllegalArgumentException e) {
                throw wrong(key);
            }
        }
        return addresses;
    }

    Path path(Key key) {
        return folder.resolve(text(key)).normalize();
    }

    Path readableFile(Key key) {
        Path file = path(key);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw wrong(key);
        }
        return file;
    }

    /** What stands in a file, such as a password. */
    String contentOf(Key key) {
        Path file = readableFile(key);
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new ConfigurationException("Cannot read %s = \"%s\" as UTF-8 text.".formatted(key.name(), file), e);
        }
    }

    ConfigurationException wrong(Key key) {
        Value value = values.get(key.name());
        if (value == null) {
            return missing(key);
        }
        String shown = value.text().length() > LIMIT_CHARACTERS ? "(too long)" : "\"" + value.text() + "\"";
        return new ConfigurationException("%s = %s (%s) is wrong. Expected: %s."
                .formatted(key.name(), isSecret(key, value) ? "(secret)" : shown, value.place(), key.expected()));
    }

    ConfigurationException unknown(String name, String advice) {
        Value value = values.get(name);
        String place = value == null ? "" : " (" + value.place() + ")";
        return new ConfigurationException("%s%s is no setting of a node. %s".formatted(name, place, advice));
    }

    private static ConfigurationException missing(Key key) {
        return new ConfigurationException("%s is missing. Expected: %s. Set it in the file or as %s."
                .formatted(key.name(), key.expected(), key.variable()));
    }

    /** An address may carry a password too. */
    private static boolean isSecret(Key key, Value value) {
        return key.equals(Setting.DATABASE_PASSWORD.key()) || value.text().contains("password=");
    }

    private static boolean isPort(String text) {
        return text.matches("[1-9]\\d{0,4}") && Integer.parseInt(text) <= 65_535;
    }
}
