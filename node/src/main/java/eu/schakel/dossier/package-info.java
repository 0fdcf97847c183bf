/**
 * Kernel: dossiers and the events about them. A desk decides, this package appends: lock, compare, decide, write events,
 * projections and what must leave, in one transaction; and it applies what peers sent. It knows no desk by name, no HTTP and
 * no network. Only {@link eu.schakel.dossier.Outgoing} puts bytes where they can leave this node.
 */
@NullMarked
package eu.schakel.dossier;

import org.jspecify.annotations.NullMarked;
