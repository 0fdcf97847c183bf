package eu.schakel.dossier;

import java.time.Instant;

/**
 * An event as this node has it.
 *
 * @param event what was said
 * @param seq place in the order of arrival at this node
 * @param knownAt when this node applied it; never runs back within a dossier
 */
public record Recorded(Event event, long seq, Instant knownAt) {}
