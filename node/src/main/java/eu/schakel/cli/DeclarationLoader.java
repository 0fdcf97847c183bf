package eu.schakel.cli;

import java.nio.file.Path;

/** Brings the declaration into a running node; the same code as {@code ./schakel load}. A second time changes nothing. */
@FunctionalInterface
interface DeclarationLoader {
    /** Loads into the node of this configuration; throws with a sentence to act on. */
    void load(Path configuration);
}
