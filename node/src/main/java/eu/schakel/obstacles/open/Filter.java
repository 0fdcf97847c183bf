package eu.schakel.obstacles.open;

import eu.schakel.obstacles.PublicObstacle;
import eu.schakel.obstacles.Theme;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which obstacles a reader wants to see; null asks nothing.
 *
 * @param q words that all stand in title or summary, or a reference
 * @param area a code; a province has what lies in it, a country what concerns the whole of it
 * @param home the node that treats it
 * @param priority of that node now, or of {@link #ANY}
 */
record Filter(
        @Nullable String q,
        @Nullable Theme theme,
        @Nullable String area,
        @Nullable StateGroup state,
        @Nullable String home,
        @Nullable String priority,
        @Nullable String outcome,
        @Nullable Age age) {
    static final Filter ALL = new Filter(null, null, null, null, null, null, null, null);

    /** Stands for every government. */
    static final String ANY = "any";

    private static final int COUNTRY_CHARS = 2;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    boolean matches(PublicObstacle obstacle, LocalDate today) {
        return (q == null || hasWords(obstacle, q))
                && (theme == null || theme == obstacle.theme())
                && (area == null || obstacle.areas().stream().anyMatch(code -> isWithin(code, area)))
                && (state == null || state == StateGroup.of(obstacle.state()))
                && (home == null || home.equals(obstacle.home()))
                && (priority == null || isPriorityOf(obstacle, priority))
                && (outcome == null || outcome.equals(obstacle.outcome()))
                && (age == null || age == Age.of(obstacle.reportedOn(), today));
    }

    /** The same wherever it is felt. */
    Filter everywhere() {
        return new Filter(q, theme, null, state, home, priority, outcome, age);
    }

    /** Whether a code lies in an area. */
    static boolean isWithin(String code, String area) {
        return area.length() == COUNTRY_CHARS ? code.equals(area) : code.startsWith(area);
    }

    private static boolean isPriorityOf(PublicObstacle obstacle, String node) {
        return obstacle.priorities().stream()
                .anyMatch(one -> one.endedOn() == null && (node.equals(ANY) || node.equals(one.side())));
    }

    private static boolean hasWords(PublicObstacle obstacle, String typed) {
        var text =
                folded(obstacle.title().orEmpty() + "\n" + obstacle.summary().orEmpty() + "\n" + obstacle.reference());
        return Arrays.stream(folded(typed).split("\\s+")).allMatch(text::contains);
    }

    /** Without accents and capitals. */
    private static String folded(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
