package eu.schakel.cli;

import java.nio.file.Path;

/** Fills the registers of a demo's running nodes. A second time changes nothing. */
@FunctionalInterface
interface DeclarationLoader {
    /** Loads into the home node, and lets both speak; throws with a sentence to act on. */
    void load(Path home, Path other);
}
