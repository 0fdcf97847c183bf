package eu.schakel.agreements.staff;

import eu.schakel.portal.InternalNote;
import eu.schakel.portal.Link;
import eu.schakel.portal.Pair;
import eu.schakel.portal.Side;
import eu.schakel.portal.Status;
import eu.schakel.portal.Story;
import eu.schakel.portal.Worded;
import eu.schakel.portal.forms.FormView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One agreement on the desk of this side.
 *
 * @param tags what follows from its dates
 * @param form the form that is open in the page; null when none is
 * @param actions what can be done, the obvious thing first; empty while a form is open
 * @param publicHref its public page
 */
public record AgreementView(
        String title,
        List<Status> tags,
        String description,
        List<String> owners,
        List<Pair> pairs,
        @Nullable FormView form,
        List<Link> actions,
        List<QuestionView> questions,
        List<MilestoneView> milestones,
        List<InternalNote> notes,
        Story story,
        String publicHref) {
    /**
     * A question with its answer.
     *
     * @param asked who asked, when, and by when an answer is wanted
     * @param shared whether only the governments read it
     * @param answered who answered and when; null while it waits
     * @param answerHref where we answer it; null when that is not for us
     */
    public record QuestionView(
            Side asker,
            String asked,
            Worded question,
            boolean shared,
            @Nullable String answered,
            @Nullable Worded answer,
            @Nullable String answerHref) {}

    /**
     * A part of the agreement.
     *
     * @param facts its date, who does it, what must come first
     * @param said what each side says of it
     * @param href where we give our reading; null when the other side does it alone
     */
    public record MilestoneView(
            String title,
            String facts,
            List<SideSays> said,
            @Nullable String href) {}

    /** What a side says of a milestone. */
    public record SideSays(Side side, String text) {}
}
