/** Time limits by example: the traps first, then generated cases against a count that walks day by day. */
@NullMarked
package eu.schakel.timelimits;

import org.jspecify.annotations.NullMarked;
