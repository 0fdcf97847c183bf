/**
 * Mail of the desk of obstacles: the confirmation, each turn of a report, reminders, and news to subscribers. All goes out from the
 * node where something was reported or asked for; no address leaves it. Refuses to promise a mail that cannot go out.
 */
@NullMarked
package eu.schakel.obstacles.post;

import org.jspecify.annotations.NullMarked;
