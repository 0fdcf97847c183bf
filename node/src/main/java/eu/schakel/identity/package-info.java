/**
 * Who works here: people, their organisations and roles, and where they are signed in. Everything stays inside this node; what a
 * peer may learn of a person is decided elsewhere. Refuses to keep a token or a password that could be stolen from the database.
 */
@NullMarked
package eu.schakel.identity;

import org.jspecify.annotations.NullMarked;
