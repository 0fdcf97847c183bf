/** The kernel's dossiers, by examples from a ferry across a border river, on a real PostgreSQL. */
@NullMarked
package eu.schakel.dossier;

import org.jspecify.annotations.NullMarked;
