package eu.schakel.agreements.briefing;

import eu.schakel.agreements.staff.Words;
import eu.schakel.portal.DateInput;
import eu.schakel.portal.Field;
import eu.schakel.portal.Texts;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** For which period a briefing is asked, as typed and as understood. Without a word: the half year before today. */
record Asked(
        @Nullable String typedSince,
        @Nullable String typedMeeting,
        Optional<LocalDate> foundSince,
        Optional<LocalDate> foundMeeting,
        LocalDate today) {
    static Asked of(Context context, LocalDate today) {
        var since = context.queryParam("since");
        var meeting = context.queryParam("for");
        return new Asked(since, meeting, parse(since), parse(meeting), today);
    }

    LocalDate meeting() {
        return foundMeeting.orElse(today);
    }

    LocalDate since() {
        return foundSince.orElseGet(() -> meeting().minusMonths(BriefingPage.USUAL_MONTHS));
    }

    /** Both are days, in order. */
    boolean isRight() {
        return isEmptyOr(typedSince, foundSince)
                && isEmptyOr(typedMeeting, foundMeeting)
                && since().isBefore(meeting());
    }

    List<Field> fields(Texts texts, Words words) {
        return List.of(
                field("since", texts.get("page.since"), typedSince, foundSince, since(), words)
                        .error(sinceError(texts, words)),
                field("for", texts.get("page.for"), typedMeeting, foundMeeting, meeting(), words)
                        .error(isEmptyOr(typedMeeting, foundMeeting) ? null : words.get("error.not-a-date")));
    }

    private @Nullable String sinceError(Texts texts, Words words) {
        if (!isEmptyOr(typedSince, foundSince)) {
            return words.get("error.not-a-date");
        }
        return since().isBefore(meeting()) ? null : texts.get("page.order");
    }

    private static Field field(
            String name,
            String label,
            @Nullable String typed,
            Optional<LocalDate> found,
            LocalDate understood,
            Words words) {
        var value = typed == null || isEmptyOr(typed, found) ? words.date(understood) : typed;
        return Field.of(name, label, new Field.Day()).value(value);
    }

    private static boolean isEmptyOr(@Nullable String typed, Optional<LocalDate> found) {
        return typed == null || typed.isBlank() || found.isPresent();
    }

    private static Optional<LocalDate> parse(@Nullable String typed) {
        return typed == null ? Optional.empty() : DateInput.parse(typed);
    }
}
