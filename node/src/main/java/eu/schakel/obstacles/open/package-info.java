/**
 * The public register of obstacles and its data: list, map, each obstacle with its story, service targets, feeds. It reads with the role
 * that sees what is public; of other dossiers it gets counts and nothing else. It refuses to show what staff did not publish.
 */
@NullMarked
package eu.schakel.obstacles.open;

import org.jspecify.annotations.NullMarked;
