package eu.schakel.dossier;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The head row of a dossier, locked: whoever holds it is alone with the dossier and its projections. */
record Head(UUID dossier, String desk, String home, List<String> parties, long seq, long clock, Instant knownAt) {}
