package eu.schakel.dossier;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a node tells a peer about the peer's log: the kinds of event that it understands, and which entries wait there.
 *
 * @param understood the newest version of each kind, by name
 * @param parked the first that wait, at most {@link #MOST_PARKED}
 */
public record Standing(Map<String, Integer> understood, List<Waiting> parked) {
    /** Enough to see what goes wrong; the rest shows when these are dealt with. */
    static final int MOST_PARKED = 100;

    private static final Pattern UNDERSTANDS = Pattern.compile("understands (\\S{1,200}) (\\d{1,9})");
    private static final Pattern PARKED = Pattern.compile("parked (\\d{1,18}) ([a-z-]{1,40})");

    public Standing {
        understood = Map.copyOf(understood);
        parked = List.copyOf(parked);
    }

    /**
     * An entry whose effect comes later.
     *
     * @param reason a word, such as {@code unknown-type}
     */
    public record Waiting(long position, String reason) {}

    /** How a peer's log stands here. Kinds of INTERNAL events are nobody's business. */
    public static Standing here(Database database, Side side, Desks desks, String peer) {
        var parked = database.in(
                Access.APPLICATION,
                sql -> sql.fetch(
                                "select position, reason from core.parked where log = ? order by position limit ?",
                                side.logFrom(peer),
                                MOST_PARKED)
                        .map(row -> new Waiting(row.get(0, Long.class), row.get(1, String.class))));
        return new Standing(desks.types().listLeaving(), parked);
    }

    /** Reads what a peer wrote; lines that this version does not know are left out. */
    public static Standing read(String text) {
        var understood = new TreeMap<String, Integer>();
        var parked = new ArrayList<Waiting>();
        for (var line : text.lines().toList()) {
            var kind = UNDERSTANDS.matcher(line);
            if (kind.matches()) {
                understood.put(kind.group(1), Integer.valueOf(kind.group(2)));
            }
            var entry = PARKED.matcher(line);
            if (entry.matches()) {
                parked.add(new Waiting(Long.parseLong(entry.group(1)), entry.group(2)));
            }
        }
        return new Standing(understood, parked);
    }

    /** A line for each. */
    public String text() {
        var text = new StringBuilder();
        new TreeMap<>(understood).forEach((name, version) -> text.append("understands " + name + " " + version + "\n"));
        parked.forEach(entry -> text.append("parked " + entry.position() + " " + entry.reason() + "\n"));
        return text.toString();
    }

    /** What a node with these desks may write and the other does not understand: name and version of each kind. */
    public List<String> notUnderstood(Desks own) {
        return own.types().listLeaving().entrySet().stream()
                .filter(kind -> understood.getOrDefault(kind.getKey(), 0) < kind.getValue())
                .map(kind -> kind.getKey() + " " + kind.getValue())
                .sorted()
                .toList();
    }
}
