/** Tests of the public register of obstacles, and the place where they happen. */
@NullMarked
package eu.schakel.obstacles.open;

import org.jspecify.annotations.NullMarked;
