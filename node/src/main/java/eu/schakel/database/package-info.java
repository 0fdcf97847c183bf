/**
 * The way to PostgreSQL: one pool for each database role, transactions, migrations, notices. It knows tables of nobody; a room
 * brings its own migrations under {@code db/migration}. Refuses servers older than 15 and servers that may forget a commit.
 */
@NullMarked
package eu.schakel.database;

import org.jspecify.annotations.NullMarked;
