/**
 * Where case handlers work: what waits for them, a dossier with both sides' part, each step of its procedure, letters, lists in and
 * out. Decides nothing: every act is a command of the desk.
 */
@org.jspecify.annotations.NullMarked
package eu.schakel.obstacles.staff;
