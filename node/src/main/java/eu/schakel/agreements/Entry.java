package eu.schakel.agreements;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the reviewed file says of one agreement. Official text: it may stand in the log.
 *
 * @param id short and stable, unique in its declaration
 * @param declaration id of the declaration
 * @param position place in the file, from 0
 * @param title by language: nl, fr, en, de
 * @param description by language: nl and en
 * @param theme id of a theme in {@code themes.tsv}
 * @param owners by side
 * @param thirdParties others whom the text names
 * @param forum where it is dealt with, when the text says so
 * @param deadline last day of the period that the text gives
 * @param rhythm how often, when the text says so
 * @param milestones parts with their dates and dependencies
 * @param related ids of agreements that belong together with it
 */
public record Entry(
        String id,
        String declaration,
        int position,
        Passage passage,
        Map<String, String> title,
        Map<String, String> description,
        Kind kind,
        String theme,
        Map<String, Owner> owners,
        List<String> thirdParties,
        @Nullable String forum,
        @Nullable LocalDate deadline,
        @Nullable Period rhythm,
        List<Milestone> milestones,
        List<String> related) {

    /**
     * The passage that an agreement rests on.
     *
     * @param paragraph id in the declaration
     * @param from first code point of the paragraph
     * @param to code point behind the last
     * @param sha256 of the passage in UTF-8, hexadecimal
     */
    public record Passage(String paragraph, int from, int to, String sha256) {}

    /**
     * The body that answers for it on one side; a function, never a person.
     *
     * @param proposed the declaration does not name it
     */
    public record Owner(String body, boolean proposed) {}

    /**
     * A part of a large agreement.
     *
     * @param side the one that does it alone; absent when both do
     * @param due only when the text gives a date
     * @param after ids of milestones that come first
     */
    public record Milestone(
            String id,
            Map<String, String> title,
            @Nullable String side,
            @Nullable LocalDate due,
            List<String> after) {}

    /** The title in a language; Dutch where it lacks. */
    public String title(String language) {
        return title.getOrDefault(language, title.getOrDefault("nl", id));
    }
}
