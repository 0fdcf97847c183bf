/** Tests of reporting and following. */
@NullMarked
package eu.schakel.obstacles.intake;

import org.jspecify.annotations.NullMarked;
