/** The exchange's decisions as pure functions, so that a simulator can run them: no clock, no thread, no I/O, no randomness. */
@NullMarked
package eu.schakel.exchange.core;

import org.jspecify.annotations.NullMarked;
