/** Tests of the mail of the desk of obstacles. */
@NullMarked
package eu.schakel.obstacles.post;

import org.jspecify.annotations.NullMarked;
