/**
 * Checks what a node keeps or publishes: a database, a folder of downloaded files, an address, a proof file. It only reads, and names
 * the first wrong entry. What it says rests on keys: those of a known peer's cosignature make the difference between OK and unwitnessed.
 */
@NullMarked
package eu.schakel.verify;

import org.jspecify.annotations.NullMarked;
