package eu.schakel.agreements.declaration;

import java.util.List;

/** What became of loading a file. */
public sealed interface LoadReport {
    /**
     * The register of the file's home says what the file says now.
     *
     * @param events how many events that took; 0 when the register said so before
     * @param entered ids of agreements that are new
     * @param changed those of which something changed, a return after a removal included
     * @param unchanged how many the register had already
     * @param removed ids of agreements that the file has no more
     */
    record Loaded(long events, List<String> entered, List<Change> changed, int unchanged, List<String> removed)
            implements LoadReport {}

    /**
     * An agreement that was there before.
     *
     * @param fields what the file says differently; empty when it only came back
     */
    record Change(String id, List<String> fields) {}

    /**
     * Nothing was written: this node is not the file's home.
     *
     * @param differences sentences, one for each difference between file and register; empty when they say the same
     */
    record Compared(String home, List<String> differences) implements LoadReport {}
}
