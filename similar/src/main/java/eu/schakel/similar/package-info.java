/**
 * Suggests cases that may be about the same obstacle as a text, also when it is told in another language. A plain library: no model, no
 * network, no database, nothing of Schakel; a reviewed lexicon of concepts in four languages, spelling that languages share, and pieces
 * of words.
 *
 * <p>It suggests and explains. It refuses to decide: no score separates "the same" from "near but different" safely, so nothing here
 * merges, closes or blocks, and nothing should on the ground of a score alone.
 */
@NullMarked
package eu.schakel.similar;

import org.jspecify.annotations.NullMarked;
