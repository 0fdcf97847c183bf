package eu.schakel.obstacles;

import eu.schakel.procedure.Clock;
import eu.schakel.procedure.Clocks;
import eu.schakel.procedure.Procedure;
import eu.schakel.procedure.ProcedureReader;
import eu.schakel.procedure.ProcedureVersions;
import eu.schakel.timelimits.HolidayCalendar;
import eu.schakel.timelimits.TimeLimits;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The procedures that this desk can follow. A dossier stays on the version with which it began. */
public final class Procedures {
    /** A report that anyone may send. */
    public static final String SIGNAL = "signal";

    /** A file under Regulation (EU) 2025/925, from an entity that is involved. */
    public static final String CROSS_BORDER_FILE = "cross-border-file";

    /** The side of whoever reports, as procedures name it. */
    public static final String OUTSIDE = "outside";

    private final TimeLimits limits;
    private final Map<Id, Procedure> all;
    private final Map<String, Id> newest;

    private Procedures(TimeLimits limits, Map<Id, Procedure> all, Map<String, Id> newest) {
        this.limits = limits;
        this.all = Map.copyOf(all);
        this.newest = Map.copyOf(newest);
    }

    /** One version, down to its last word. */
    public record Id(String name, int version, String hash) {}

    /** Reads those that come with the software. */
    public static Procedures read() {
        var limits = TimeLimits.read();
        var reader = new ProcedureReader(limits);
        var all = new HashMap<Id, Procedure>();
        var newest = new HashMap<String, Id>();
        for (var name : List.of(SIGNAL, CROSS_BORDER_FILE)) {
            var read = reader.readShipped("/eu/schakel/obstacles/" + name + ".yaml");
            var id = new Id(name, read.procedure().version(), ProcedureVersions.hash(read));
            all.put(id, read.procedure());
            newest.put(name, id);
        }
        return new Procedures(limits, all, newest);
    }

    /** The version with which a dossier begins today. */
    public Id newest(String name) {
        return Optional.ofNullable(newest.get(name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no procedure '" + name + "'; choose one of " + newest.keySet()));
    }

    /** The procedure, when this node has that very version. */
    public Optional<Procedure> find(Id id) {
        return Optional.ofNullable(all.get(id));
    }

    /** The procedure of that name and version, as this node has it. */
    public Optional<Procedure> find(String name, int version) {
        return all.values().stream()
                .filter(one -> one.id().equals(name) && one.version() == version)
                .findFirst();
    }

    /** All of them, in order of name. */
    public List<Procedure> list() {
        return all.values().stream().sorted(Comparator.comparing(Procedure::id)).toList();
    }

    /** The procedure of an obstacle, or an exception that says what is lacking. */
    public Procedure get(Id id) {
        return find(id).orElseThrow(() -> new IllegalStateException("This node has no procedure " + id.name()
                + " version " + id.version() + " with SHA-256 " + id.hash() + "; install the release that has it."));
    }

    /** Whoever reports, as a procedure names them. */
    static Procedure.Actor outsider(Procedure procedure) {
        return procedure.roles().stream()
                .filter(role -> role.side().equals(OUTSIDE))
                .map(role -> new Procedure.Actor(role.id(), OUTSIDE))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Procedure " + procedure.id() + " has no role outside; nobody can report with it."));
    }

    /** What runs in an obstacle, the nearest end first. */
    public List<Clock> clocks(Obstacle obstacle, HolidayCalendar acting, LocalDate today) {
        return new Clocks(get(obstacle.procedure()), limits).open(obstacle.taken(), acting, today);
    }
}
