/**
 * Where people report an obstacle and follow it: one question a page on a phone, saved at every step, without account. Whoever has
 * the follow-up code reads how the report stands and may answer, correct, withdraw, share and erase; staff enter what came by counter,
 * telephone or letter.
 *
 * <p>Refuses: to ask what the declared procedure does not ask, to say that something was done which was not, to log or pass on a code,
 * to block a report because another looks like it.
 */
@NullMarked
package eu.schakel.obstacles.intake;

import org.jspecify.annotations.NullMarked;
