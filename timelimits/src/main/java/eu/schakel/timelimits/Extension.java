package eu.schakel.timelimits;

/** More time, for a ground that was told before the end. */
public record Extension(Length length, String ground) {}
