/** The desk of agreements by examples. */
@NullMarked
package eu.schakel.agreements;

import org.jspecify.annotations.NullMarked;
