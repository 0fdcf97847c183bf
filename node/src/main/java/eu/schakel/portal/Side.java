package eu.schakel.portal;

/** One of the governments, as a page shows it: its name in the language of the page, without an article, and its colour. */
public record Side(String name, Hue hue) {}
