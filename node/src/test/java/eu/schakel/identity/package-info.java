/** Tests of people and sessions on a real PostgreSQL. */
@NullMarked
package eu.schakel.identity;

import org.jspecify.annotations.NullMarked;
