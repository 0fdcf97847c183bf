/** The database: pools per role, migrations, and the embedded server for demo, tests and trial. It knows no domain. */
@NullMarked
package eu.schakel.database;

import org.jspecify.annotations.NullMarked;
