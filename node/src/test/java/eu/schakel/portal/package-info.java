/** Tests of what all pages share, and a gallery of every component. */
@NullMarked
package eu.schakel.portal;

import org.jspecify.annotations.NullMarked;
