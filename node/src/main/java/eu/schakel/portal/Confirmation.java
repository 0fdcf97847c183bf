package eu.schakel.portal;

import org.jspecify.annotations.Nullable;

/**
 * Says after sending: what was received, what happens next, by when, and how to follow it. Never claims more than was done.
 *
 * @param title what was done: "Uw melding is ontvangen"
 * @param reference number or follow-up code to keep
 * @param next what happens next, with a date
 * @param mail whether a mail was sent and to whom, truthfully
 * @param follow page to come back to
 * @param contactMail where to ask, or null for the contact of the node
 */
public record Confirmation(
        String title,
        String reference,
        String next,
        String mail,
        Link follow,
        @Nullable String contactMail) {}
