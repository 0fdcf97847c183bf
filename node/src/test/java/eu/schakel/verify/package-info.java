/** Tests of what {@code ./schakel verify} finds. */
@NullMarked
package eu.schakel.verify;

import org.jspecify.annotations.NullMarked;
