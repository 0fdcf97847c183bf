package eu.schakel.obstacles.staff;

import eu.schakel.portal.Worded;

/** What happens to one of many dossiers, or what happened. */
public record BulkRow(String reference, Worded title, String text) {}
