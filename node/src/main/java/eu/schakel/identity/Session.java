package eu.schakel.identity;

import java.time.Instant;

/**
 * Somebody signed in.
 *
 * @param provedAt when that person last proved who they are; long ago when nobody can tell
 */
public record Session(Person person, Instant provedAt) {}
