package eu.schakel.obstacles.staff;

import eu.schakel.obstacles.Obstacle;
import eu.schakel.obstacles.Theme;
import eu.schakel.procedure.Clock;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as a row of the list.
 *
 * @param next what runs out first, or null when nothing runs
 * @param theme when it is public
 */
record CaseRow(
        Obstacle obstacle, @Nullable Clock next, @Nullable Theme theme) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    static CaseRow of(Obstacle obstacle, List<Clock> clocks, @Nullable Theme theme) {
        Optional<Clock> next =
                clocks.stream().filter(clock -> clock.stillSince() == null).findFirst();
        return new CaseRow(obstacle, next.orElse(null), theme);
    }

    boolean isLate(LocalDate today) {
        return next != null && next.end().isBefore(today);
    }

    LocalDate end() {
        return next == null ? LocalDate.MAX : next.end();
    }

    /** Whether its number or what was typed in it has all these words, whatever their accents. */
    boolean says(String words) {
        var text = new StringBuilder(obstacle.reference());
        obstacle.answers().stream()
                .filter(answer -> !answer.kept())
                .forEach(answer -> text.append(' ').append(answer.words().orEmpty()));
        var folded = folded(text.toString());
        return Pattern.compile("\\s+").splitAsStream(folded(words)).allMatch(folded::contains);
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
