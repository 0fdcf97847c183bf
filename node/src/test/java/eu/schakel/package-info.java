/** Tests of whole nodes: what stands on top of all rooms. */
@NullMarked
package eu.schakel;

import org.jspecify.annotations.NullMarked;
