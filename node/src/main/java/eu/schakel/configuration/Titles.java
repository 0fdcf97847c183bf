package eu.schakel.configuration;

/** The name of a government in the four languages of the pages. */
public record Titles(String nl, String fr, String en, String de) {}
