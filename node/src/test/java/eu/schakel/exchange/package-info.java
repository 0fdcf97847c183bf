/** The line between nodes: real databases, real mutual TLS on loopback, and peers that do not play by the rules. */
@NullMarked
package eu.schakel.exchange;

import org.jspecify.annotations.NullMarked;
