/** How the edge does it. Closed: others use {@code eu.schakel.edge} only. */
@NullMarked
package eu.schakel.edge.internal;

import org.jspecify.annotations.NullMarked;
