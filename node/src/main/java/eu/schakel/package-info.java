/** The node: composition root, configuration and the command line. Everything below it is wired here by constructors. */
@NullMarked
package eu.schakel;

import org.jspecify.annotations.NullMarked;
