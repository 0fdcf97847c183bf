/**
 * Desk: the register of agreements. What the declaration says will be done, each side's own reading of how far it is, what follows
 * from both, and the half-yearly briefing. A reading is never overruled by the other side's; a difference is shown, not settled.
 */
@NullMarked
package eu.schakel.agreements;

import org.jspecify.annotations.NullMarked;
