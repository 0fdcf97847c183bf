/**
 * The command line: one class for each subcommand of {@code ./schakel}. It parses, calls, and reports: results on stdout, progress on
 * stderr, exit code 0 for done, 1 for a failed check, 2 for a wrong call or configuration. It decides nothing about the domain.
 */
@NullMarked
package eu.schakel.cli;

import org.jspecify.annotations.NullMarked;
