package eu.schakel.ledger;

/** Takes each node the moment its subtree is complete, for storage; the counterpart of {@link Nodes}. */
@FunctionalInterface
public interface NodeSink {

    /** The subtree of 2^level leaves that starts at leaf index * 2^level is complete and has this hash. */
    void node(int level, long index, Hash hash);
}
