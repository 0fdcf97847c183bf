/** Tests of the desk of obstacles. */
@NullMarked
package eu.schakel.obstacles;

import org.jspecify.annotations.NullMarked;
