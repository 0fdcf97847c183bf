/**
 * Measures Schakel against a peer or a limit in the same run: plain SQL, bare SHA-256, nginx. Absolute numbers of a shared machine
 * mean little; ratios hold.
 */
@NullMarked
package eu.schakel.bench;

import org.jspecify.annotations.NullMarked;
