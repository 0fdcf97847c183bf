package eu.schakel.portal;

/** A link: its text in the language of the page, and where it goes. */
public record Link(String text, String href) {}
