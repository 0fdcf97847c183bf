/**
 * Kernel: procedures that a lawyer can read and change. From one declared file come the form, its validation, the schema for
 * programs, the running limits, what happens next, the calendar of days and the diagram. It knows no desk, no HTTP and no
 * database, and it runs no expressions: what does not fit in the language belongs in a desk's rules.
 */
@NullMarked
package eu.schakel.procedure;

import org.jspecify.annotations.NullMarked;
