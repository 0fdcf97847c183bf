/**
 * Work that comes back: each job runs in one process at a time, however many processes this node has, and goes on elsewhere when its
 * process dies. A job may be cut off anywhere and begin again, so what it does must bear that. Refuses to know what a job is about.
 */
@NullMarked
package eu.schakel.jobs;

import org.jspecify.annotations.NullMarked;
