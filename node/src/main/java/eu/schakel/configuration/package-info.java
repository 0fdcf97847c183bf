/**
 * What an operator sets for a node: one file of {@code key = value} lines, environment variables on top. A value that is wrong,
 * unknown or missing stops the start with a sentence that names it; nothing is guessed. It starts nothing and knows no domain.
 */
@NullMarked
package eu.schakel.configuration;

import org.jspecify.annotations.NullMarked;
