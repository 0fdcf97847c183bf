/** Tests of the suggestions: examples from the field, properties over the shared cases, and a floor under what is found. */
@NullMarked
package eu.schakel.similar;

import org.jspecify.annotations.NullMarked;
