package eu.schakel.dossier;

import java.time.Instant;

/**
 * What a desk is told to empty.
 *
 * @param carrier the event that carried the text, which is not in it any more
 * @param component name of the record component that held it
 * @param at when it was erased, by the clock of the side that did
 */
public record Erased(Event carrier, String component, Instant at, ErasureReason reason) {}
