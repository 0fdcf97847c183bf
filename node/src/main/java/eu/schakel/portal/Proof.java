package eu.schakel.portal;

import org.jspecify.annotations.Nullable;

/**
 * The strip that closes a public page: who holds what stands on it, and how to check that.
 *
 * @param position line in the log, counted from zero; null while it waits for one
 * @param partner side whose confirmation counts
 * @param witnessed whether the partner confirmed that it holds the line
 * @param checkHref page that shows the proof and how to check it
 * @param calendarHref dates of this page as an iCalendar file, or null
 */
public record Proof(
        @Nullable Long position,
        Side partner,
        boolean witnessed,
        String checkHref,
        @Nullable String calendarHref) {}
