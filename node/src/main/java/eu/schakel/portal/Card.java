package eu.schakel.portal;

import org.jspecify.annotations.Nullable;

/**
 * A short block that leads to a page.
 *
 * @param title its heading
 * @param href where it leads, or null
 * @param text one or two sentences
 * @param status state of what it is about, or null
 */
public record Card(
        String title,
        @Nullable String href,
        String text,
        @Nullable Status status) {}
