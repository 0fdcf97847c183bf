/**
 * A PostgreSQL that a node starts and stops itself, for demo, tests and trial. Data is as safe as in any PostgreSQL (fsync, checksums,
 * one writer per directory), but there are no backups and the bundled server gets no security updates: production names its own server
 * in {@code database.url}.
 */
@NullMarked
package eu.schakel.database.embedded;

import org.jspecify.annotations.NullMarked;
