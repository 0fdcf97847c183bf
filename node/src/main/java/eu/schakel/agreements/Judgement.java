package eu.schakel.agreements;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What follows on a day from what both sides said. Computed, never typed.
 *
 * @param standing what both readings come to
 * @param status the common one; absent when they differ or nobody spoke
 * @param lateSince the first day after the date that passed without anybody saying that it is done; absent when not late
 * @param silentSince when somebody last spoke, once that is longer ago than the limit; absent when not silent
 * @param due the next date that counts
 */
public record Judgement(
        Standing standing,
        @Nullable Status status,
        @Nullable LocalDate lateSince,
        @Nullable LocalDate silentSince,
        @Nullable LocalDate due) {

    /** Days begin and end here for both sides. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    /** What two sovereign readings come to. */
    public enum Standing {
        /** Nobody has said anything yet. */
        UNSAID,
        /** One side has spoken. */
        ONE_SIDED,
        /** All sides say the same. */
        AGREED,
        /** They differ: information, not an error. */
        DIFFERENT;

        /** The word in tables and data. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /**
         * Reads the word.
         *
         * @throws IllegalArgumentException for a word that is none of these
         */
        public static Standing of(String word) {
            for (var standing : values()) {
                if (standing.word().equals(word)) {
                    return standing;
                }
            }
            throw new IllegalArgumentException("'" + word + "' is no standing");
        }
    }

    /** Judges an agreement as it is known, on a day. */
    public static Judgement of(Agreement agreement, LocalDate today, Period silentAfter) {
        var statuses = agreement.readings().values().stream()
                .map(Reading::status)
                .distinct()
                .toList();
        var standing = standing(agreement, statuses);
        var status = statuses.size() == 1 ? statuses.getFirst() : null;
        var done = statuses.stream().anyMatch(Status::isClosed);
        var closed = done && statuses.stream().allMatch(Status::isClosed);
        var due = due(agreement);
        var late = !done && !agreement.removed() && due != null && due.isBefore(today) ? due.plusDays(1) : null;
        var spoke = day(agreement.saidAt() == null ? agreement.enteredAt() : agreement.saidAt());
        var silent = !closed && !agreement.removed() && spoke.plus(silentAfter).isBefore(today) ? spoke : null;
        return new Judgement(standing, status, late, silent, closed ? null : due);
    }

    public boolean isLate() {
        return lateSince != null;
    }

    public boolean isSilent() {
        return silentSince != null;
    }

    /** The dates ahead that an agreement names on a day: its own, its milestones', the next steps'. */
    public static List<LocalDate> datesAhead(Agreement agreement, LocalDate today) {
        var dates = new ArrayList<LocalDate>();
        Optional.ofNullable(due(agreement)).ifPresent(dates::add);
        agreement.entry().milestones().stream()
                .map(Entry.Milestone::due)
                .filter(java.util.Objects::nonNull)
                .forEach(dates::add);
        agreement.readings().values().stream()
                .map(Reading::nextDate)
                .filter(java.util.Objects::nonNull)
                .forEach(dates::add);
        return dates.stream()
                .filter(date -> !date.isBefore(today))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** The date that the declaration gives; of a rhythm, one period after the last word. */
    public static @Nullable LocalDate due(Agreement agreement) {
        var entry = agreement.entry();
        if (entry.deadline() != null || entry.rhythm() == null) {
            return entry.deadline();
        }
        var from = agreement.saidAt() == null ? agreement.enteredAt() : agreement.saidAt();
        return day(from).plus(entry.rhythm());
    }

    static LocalDate day(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    private static Standing standing(Agreement agreement, List<Status> statuses) {
        if (statuses.isEmpty()) {
            return Standing.UNSAID;
        }
        if (statuses.size() > 1) {
            return Standing.DIFFERENT;
        }
        return agreement.readings().size() < agreement.entry().owners().size() ? Standing.ONE_SIDED : Standing.AGREED;
    }
}
