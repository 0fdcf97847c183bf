/** Tests of the edge on a real server, with bad input as hard as good. */
@NullMarked
package eu.schakel.edge;

import org.jspecify.annotations.NullMarked;
