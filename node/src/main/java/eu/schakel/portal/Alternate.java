package eu.schakel.portal;

/** The content of a page in another format: a label such as "CSV", its media type and its address. */
public record Alternate(String label, String mediaType, String href) {}
