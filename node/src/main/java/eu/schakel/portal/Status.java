package eu.schakel.portal;

/** A status: words and a tone, such as "Te laat sinds 1 januari 2027" and {@link Tone#LATE}. */
public record Status(String text, Tone tone) {}
