/** Tests of single parts of the edge. */
@NullMarked
package eu.schakel.edge.internal;

import org.jspecify.annotations.NullMarked;
