/**
 * Desk: obstacles at the border. Anyone reports one; a case handler takes it through a declared procedure; everybody sees what happens
 * next and by when. It refuses to close without what the procedure asks of a decision, and to show in public what staff did not write.
 */
@NullMarked
package eu.schakel.obstacles;

import org.jspecify.annotations.NullMarked;
