package eu.schakel.portal;

import org.jspecify.annotations.Nullable;

/** Says that there is nothing, why, and what comes next; with an action or null. */
public record EmptyState(
        String title, String text, @Nullable Link action) {}
