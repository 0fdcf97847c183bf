package eu.schakel.portal.data;

import java.time.Instant;

/**
 * Which state of the public logs data follows from.
 *
 * @param text size of each public log by its node, such as {@code nederland:120,vlaanderen:4812}: the same at both nodes when they know
 *     the same
 * @param modified when the newest of these entries was signed here
 */
public record DatasetVersion(String text, Instant modified) {}
