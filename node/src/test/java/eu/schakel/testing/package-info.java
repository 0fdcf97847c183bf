/** What tests of several rooms share: databases, clocks, waiting without sleeping. */
@NullMarked
package eu.schakel.testing;

import org.jspecify.annotations.NullMarked;
