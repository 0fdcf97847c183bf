package eu.schakel.ledger;

import java.util.List;

/** RFC 6962 section 2.1 read aloud: recursive, slow, obviously right. */
record NaiveTree(List<Hash> leaves) implements Nodes {

    Hash root() {
        if (leaves.isEmpty()) {
            return Merkle.EMPTY_ROOT;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return Merkle.node(first(split).root(), new NaiveTree(leaves.subList(split, leaves.size())).root());
    }

    NaiveTree first(int size) {
        return new NaiveTree(leaves.subList(0, size));
    }

    @Override
    public Hash node(int level, long index) {
        int width = 1 << level;
        int start = (int) index * width;
        return new NaiveTree(leaves.subList(start, start + width)).root();
    }
}
