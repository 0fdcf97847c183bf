/** The page on time limits, as a running node answers. */
@NullMarked
package eu.schakel.limits;

import org.jspecify.annotations.NullMarked;
