package eu.schakel.portal;

import java.time.Instant;

/** A note that never leaves this government: who wrote it, when, and what. */
public record InternalNote(String author, Instant at, String text) {}
