package eu.schakel.ledger;

/** Where the hashes of a tree are kept: a database, tiles, or memory. */
public interface Nodes {

    /**
     * The hash of the complete subtree of 2^level leaves that starts at leaf index * 2^level. Only complete subtrees inside the
     * tree are asked for; an implementation throws an unchecked exception with a message when it has no such node.
     */
    Hash node(int level, long index);
}
