package eu.schakel.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one side says of a milestone.
 *
 * @param date when it was reached, or is expected
 */
public record MilestoneReading(
        Status status, @Nullable LocalDate date, @Nullable Wording note, Instant saidAt, UUID event) {}
