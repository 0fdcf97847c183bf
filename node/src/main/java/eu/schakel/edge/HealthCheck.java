package eu.schakel.edge;

import java.util.Optional;

/** One thing without which the node is not ready. Asked at each look at {@code /health/ready}; has two seconds to answer. */
public interface HealthCheck {
    /** A word in kebab case. */
    String name();

    /** What is wrong, for the operator's log; empty when all is well. */
    Optional<String> findTrouble();
}
