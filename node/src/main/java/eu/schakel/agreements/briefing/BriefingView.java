package eu.schakel.agreements.briefing;

import eu.schakel.portal.Definitions;
import eu.schakel.portal.Side;
import eu.schakel.portal.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A briefing in one language, for page and paper.
 *
 * @param lead one sentence: between whom, about what
 * @param facts the cover block
 * @param basis what it rests on
 */
public record BriefingView(
        String title,
        String lead,
        Definitions facts,
        String numbersTitle,
        List<Figure> numbers,
        List<Section> sections,
        String basis) {
    /** A number on the first page, what it counts, and the section that has the rows. */
    public record Figure(long number, String what, String sectionId) {}

    /**
     * A part.
     *
     * @param how when something stands in it
     * @param none what to say when nothing does
     * @param rest what to say of the lines that are left out; null when all are there
     * @param restHref where those are
     */
    public record Section(
            String id,
            String title,
            String how,
            List<Line> lines,
            String none,
            @Nullable String rest,
            String restHref) {}

    /**
     * One agreement.
     *
     * @param href its public page
     * @param mark the date or state that it is about, in a few words
     * @param why why it stands here
     * @param said what the sides say, when that matters here
     */
    public record Line(String title, String href, String mark, Tone tone, String why, List<Said> said) {}

    /**
     * What one side says.
     *
     * @param status in a word, or what it was before and is now
     * @param ground what it rests on, who said it, when
     */
    public record Said(Side side, String status, String ground) {}
}
