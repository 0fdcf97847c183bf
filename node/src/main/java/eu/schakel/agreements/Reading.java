package eu.schakel.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One side's own judgement of how far an agreement is, as the public sees it.
 *
 * @param side whose
 * @param evidence what it rests on, in words
 * @param link where that can be read
 * @param evidenceDate the date of it
 * @param nextStep what comes next
 * @param nextDate by when
 * @param organisation which body said so
 * @param saidAt when
 * @param event the event that this follows from
 * @param corrects the earlier reading that was a mistake
 * @param reason why it was
 */
public record Reading(
        String side,
        Status status,
        @Nullable Wording evidence,
        @Nullable String link,
        @Nullable LocalDate evidenceDate,
        @Nullable Wording nextStep,
        @Nullable LocalDate nextDate,
        String organisation,
        Instant saidAt,
        UUID event,
        @Nullable UUID corrects,
        @Nullable Wording reason) {}
