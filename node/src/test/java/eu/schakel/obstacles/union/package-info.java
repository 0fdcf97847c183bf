/** Tests of the yearly export for the register of the Union. */
@NullMarked
package eu.schakel.obstacles.union;

import org.jspecify.annotations.NullMarked;
