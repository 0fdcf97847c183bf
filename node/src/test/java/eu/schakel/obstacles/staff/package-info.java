/** Tests of the pages of case handlers. */
@NullMarked
package eu.schakel.obstacles.staff;

import org.jspecify.annotations.NullMarked;
