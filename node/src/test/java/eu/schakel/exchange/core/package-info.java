/** The exchange's decisions, one table each. */
@NullMarked
package eu.schakel.exchange.core;

import org.jspecify.annotations.NullMarked;
