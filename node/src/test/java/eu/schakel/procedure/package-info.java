/** Procedures as a lawyer writes them: good ones, and every way to write a bad one. */
@NullMarked
package eu.schakel.procedure;

import org.jspecify.annotations.NullMarked;
