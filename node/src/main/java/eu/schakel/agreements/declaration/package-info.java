/**
 * The reviewed file of a declaration: read, checked against its source, and brought into the register. It refuses a file with any
 * mistake as a whole, names every mistake with its line, and never writes at a node that is not the file's home.
 */
@NullMarked
package eu.schakel.agreements.declaration;

import org.jspecify.annotations.NullMarked;
