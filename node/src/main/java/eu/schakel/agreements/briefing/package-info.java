/** The briefing for the half-yearly consultation: what changed, what is late or silent, where readings differ, as a page and as a PDF. */
@org.jspecify.annotations.NullMarked
package eu.schakel.agreements.briefing;
