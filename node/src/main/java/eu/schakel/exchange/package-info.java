/**
 * Kernel: own logs, mirrors of the peers' logs, and the line between them. It sees bytes, hashes and signatures, never what an
 * event says. What to do next is decided in {@code core}, without clock, threads or I/O; this package does it.
 */
@NullMarked
package eu.schakel.exchange;

import org.jspecify.annotations.NullMarked;
