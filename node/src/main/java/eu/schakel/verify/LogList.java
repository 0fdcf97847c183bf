package eu.schakel.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The logs and keys that {@code keys.json} names, of a node or of a folder that was downloaded from it. */
record LogList(List<Log> logs) {
    /** The file's name in a folder; on a node it is below {@code /log}. */
    static final String FILE = "keys.json";

    /** Most logs: two governments have two, a union has not a hundred. */
    private static final int MAX_LOGS = 100;

    /** Only what may be a path of a log below the same address: no other host, no way up. */
    private static final Pattern PATH = Pattern.compile("log|mirror/[a-z0-9-]{1,64}");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * One log.
     *
     * @param path of its files, below the address or the folder, without slash at its beginning
     */
    record Log(String origin, String path, List<String> keys) {}

    /**
     * Reads the file.
     *
     * @throws VerifyException when it has another form
     */
    static LogList parse(byte[] json, String from) {
        try {
            var logs = new ArrayList<Log>();
            for (var log : MAPPER.readTree(json).path("logs")) {
                var path = log.path("path").asString("").replaceFirst("^/", "");
                if (!PATH.matcher(path).matches() || logs.size() >= MAX_LOGS) {
                    throw new VerifyException(from + " names a log at \"" + path + "\" that cannot be one.");
                }
                logs.add(new Log(log.path("origin").asString(""), path, keys(log)));
            }
            if (logs.isEmpty()) {
                throw new VerifyException(from + " names no log. Is this the address of a Schakel node?");
            }
            return new LogList(logs);
        } catch (JacksonException e) {
            throw new VerifyException(
                    from + " is not the JSON that a Schakel node writes: "
                            + new String(json, 0, Math.min(json.length, 80), StandardCharsets.UTF_8),
                    e);
        }
    }

    /** The keys that it names itself. */
    Keys keys() {
        return Keys.parse(
                logs.stream().flatMap(log -> log.keys().stream()).distinct().toList());
    }

    private static List<String> keys(JsonNode log) {
        var keys = new ArrayList<String>();
        log.path("logKeys").forEach(key -> keys.add(key.asString("")));
        log.path("witnessKeys").forEach(key -> keys.add(key.asString("")));
        return keys;
    }
}
