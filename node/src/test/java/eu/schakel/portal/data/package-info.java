/** Tests of what the open data of all desks share. */
@NullMarked
package eu.schakel.portal.data;

import org.jspecify.annotations.NullMarked;
