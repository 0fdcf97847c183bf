package eu.schakel.portal.data;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.edge.Representation;
import eu.schakel.edge.RouteGroup;
import eu.schakel.ledger.Ed25519Verifier;
import eu.schakel.ledger.Tiles;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The public logs as C2SP tlog-tiles has them: the own one below {@code /log}, the peers' below {@code /mirror/NODE}. */
public final class LogRoutes implements RouteGroup {
    private static final String OCTETS = "application/octet-stream";
    private static final String TEXT = "text/plain;charset=utf-8";

    /** A full tile never changes. A year is what caches take for ever. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** Nine digits of index: 256 thousand million entries, and no number that does not fit. */
    private static final Pattern FILE = Pattern.compile(
            "(?<level>[0-7]|entries)/(?<index>(x[0-9]{3}/){0,2}[0-9]{3})(\\.p/(?<width>[1-9][0-9]{0,2}))?");

    private final Database database;
    private final Publication publication;
    private final List<PublicLog> logs;

    /** @param logs own and mirrored */
    public LogRoutes(Database database, Publication publication, List<PublicLog> logs) {
        this.database = database;
        this.publication = publication;
        this.logs = List.copyOf(logs);
    }

    /** The keys of all public logs. */
    @Described("The public logs of this node and the keys to check them with. Keys from elsewhere prove more.")
    public record KeysAnswer(@Described("The logs.") List<LogKeys> logs) {}

    /** The keys of one log. */
    @Described("One public log.")
    public record LogKeys(
            @Described("Whose log.") String node,

            @Described("Its name, the first line of its checkpoints.")
            String origin,

            @Described("Where its checkpoint and tiles are.")
            String address,

            @Described("The same as a path of this node.") String path,

            @Described("Keys that sign its checkpoints, in the form of C2SP signed-note.")
            List<String> logKeys,

            @Described("Keys of those who cosign them.") List<String> witnessKeys) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/log/keys", this::keys);
        routes.get("/api/v1/logs", this::keys);
        routes.get("/log/checkpoint", context -> checkpoint(context, getOwn()));
        routes.get("/log/tile/<file>", context -> tile(context, getOwn()));
        routes.get("/mirror/{node}/checkpoint", context -> checkpoint(context, getMirror(context)));
        routes.get("/mirror/{node}/tile/<file>", context -> tile(context, getMirror(context)));
    }

    private void keys(Context context) {
        Representation.choose(context, Representation.JSON);
        context.result(DataJson.bytes(new KeysAnswer(logs.stream()
                .map(log -> new LogKeys(
                        log.node(),
                        log.origin(),
                        publication.address(log.path()),
                        log.path(),
                        log.logKeys().stream().map(Ed25519Verifier::encoded).toList(),
                        log.witnessKeys().stream().map(Ed25519Verifier::encoded).toList()))
                .toList())));
    }

    /** The newest cosigned one; while there is none, the newest. */
    private void checkpoint(Context context, PublicLog log) {
        var tables = log.tables();
        var stored =
                database.in(Access.READING, sql -> tables.newestCosigned(sql).or(() -> tables.newestCheckpoint(sql)));
        context.contentType(TEXT).result(stored.orElseThrow(LogRoutes::notFound).note());
    }

    private void tile(Context context, PublicLog log) {
        var file = FILE.matcher(context.pathParam("file"));
        if (!file.matches()) {
            throw notFound();
        }
        long index = Long.parseLong(file.group("index").replaceAll("[x/]", ""));
        int width = file.group("width") == null ? Tiles.FULL_WIDTH : Integer.parseInt(file.group("width"));
        if (width > Tiles.FULL_WIDTH || !isSpelledRight(file, index, width)) {
            throw notFound();
        }
        var bytes = read(log, file.group("level"), index, width);
        if (width == Tiles.FULL_WIDTH) {
            context.header("Cache-Control", FOR_EVER);
        }
        context.contentType(OCTETS).result(bytes);
    }

    private byte[] read(PublicLog log, String level, long index, int width) {
        var tables = log.tables();
        boolean entries = level.equals("entries");
        int number = entries ? 0 : Integer.parseInt(level);
        return database.in(Access.READING, sql -> {
            if (width > Tiles.width(number, index, tables.frontier(sql).size())) {
                throw notFound();
            }
            return entries
                    ? Tiles.encodeBundle(tables.entries(sql, index * Tiles.FULL_WIDTH, width))
                    : tables.hashes(sql, number, index, width);
        });
    }

    /** One file has one name. */
    private static boolean isSpelledRight(Matcher file, long index, int width) {
        var path = file.group("level").equals("entries")
                ? Tiles.entryBundlePath(index, width)
                : Tiles.path(Integer.parseInt(file.group("level")), index, width);
        return path.equals("tile/" + file.group());
    }

    private PublicLog getOwn() {
        return logs.stream().filter(PublicLog::isOwn).findFirst().orElseThrow(LogRoutes::notFound);
    }

    private PublicLog getMirror(Context context) {
        var node = context.pathParam("node");
        return logs.stream()
                .filter(log -> !log.isOwn() && log.node().equals(node))
                .findFirst()
                .orElseThrow(LogRoutes::notFound);
    }

    private static ProblemException notFound() {
        return new ProblemException(ProblemCode.NOT_FOUND);
    }
}
