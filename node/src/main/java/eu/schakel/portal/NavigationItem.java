package eu.schakel.portal;

/**
 * An entry of the main navigation, given by a desk.
 *
 * @param id name by which a page says "I am under this entry"
 * @param title text of the entry
 * @param path address below the language, such as {@code /agreements}
 * @param staffOnly whether only people who signed in see it
 */
public record NavigationItem(String id, Translated title, String path, boolean staffOnly) {}
