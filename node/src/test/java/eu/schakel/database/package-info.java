/** What the roles may see, tried on a real PostgreSQL. */
@NullMarked
package eu.schakel.database;

import org.jspecify.annotations.NullMarked;
