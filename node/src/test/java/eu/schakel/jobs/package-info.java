/** Two processes and their jobs on one real PostgreSQL. */
@NullMarked
package eu.schakel.jobs;

import org.jspecify.annotations.NullMarked;
