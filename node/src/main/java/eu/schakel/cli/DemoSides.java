package eu.schakel.cli;

import eu.schakel.QuietNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/** Both nodes of a demo while its past is told. */
record DemoSides(Map<String, QuietNode> nodes) {
    /** One side hears the other within a tenth of a second; this is for a machine under load. */
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private static final long LOOK_NANOS = 2_000_000L;

    static DemoSides of(QuietNode here, QuietNode there) {
        return new DemoSides(
                Map.of(here.agreements().side(), here, there.agreements().side(), there));
    }

    QuietNode of(String side) {
        return Objects.requireNonNull(nodes.get(side), () -> "The demo's story knows no side " + side);
    }

    String other(String side) {
        return nodes.keySet().stream()
                .filter(name -> !name.equals(side))
                .findFirst()
                .orElseThrow();
    }

    /** Returns when all that both said has had its effect at both. */
    void awaitBoth() {
        long begin = System.nanoTime();
        var both = List.copyOf(nodes.values());
        while (!both.getFirst().hasHeard(both.getLast()) || !both.getLast().hasHeard(both.getFirst())) {
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new CommandException("The two governments of the demo do not hear each other. Try ./schakel demo"
                        + " --fresh; if that fails too, other ports with --port.");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}
