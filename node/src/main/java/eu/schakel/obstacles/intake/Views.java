package eu.schakel.obstacles.intake;

import eu.schakel.portal.ErrorSummary;
import eu.schakel.portal.Status;
import eu.schakel.portal.Worded;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the pages of this room show. */
public final class Views {
    private Views() {}

    /** The first page; {@code resumeHref} leads to what was begun in this browser, or is null. */
    public record Start(@Nullable String resumeHref) {}

    /**
     * Questions on a page.
     *
     * @param lead one sentence above them, or null
     * @param told what staff asked, to have it at hand
     * @param trouble why it could not be done, or null
     * @param hidden what travels along unseen
     * @param alikeHref where similar obstacles are found while writing, or null
     */
    public record Questions(
            String caption,
            @Nullable String lead,
            List<Row> told,
            @Nullable String trouble,
            String action,
            String backHref,
            Map<String, String> hidden,
            List<Asked> asked,
            ErrorSummary errors,
            String send,
            @Nullable String alikeHref) {}

    /** Obstacles that look like it; {@code onHref} goes on without them, and is null while writing. */
    public record Similar(
            List<Alike> alike,
            @Nullable String onHref,
            @Nullable String counted) {}

    /** What was handed in, and the form for more; {@code done} says that it worked, or is null. */
    public record Files(
            String action,
            String backHref,
            List<File> files,
            List<String> errors,
            @Nullable String done) {}

    /** A photo or document; without address it cannot be had yet. */
    public record File(String name, String size, @Nullable String href, String state) {}

    /** One of them. */
    public record Alike(
            String reference,
            Worded title,
            String where,
            Status status,
            String people,
            String href,
            String supportHref) {}

    /** The parts of a file that is written at leisure. */
    public record Tasks(List<Task> tasks, @Nullable String checkHref) {}

    /** One part; without address it cannot be started yet. */
    public record Task(String title, String href, boolean done, boolean optional) {}

    /** What is about to be sent. */
    public record Check(
            List<Row> rows,
            String action,
            String draft,
            @Nullable String trouble) {}

    /** An answer with the page where it is changed, or null. */
    public record Row(String term, Worded value, @Nullable String changeHref, List<String> before) {}

    /** After sending. */
    public record Received(
            String reference, String code, List<String> next, String mail, String address, String followHref) {}

    /** How a report stands. */
    public record Follow(
            String reference,
            Status status,
            String lead,
            @Nullable String waiting,
            List<Due> due,
            String datesHref,
            List<Doing> doing,
            List<Moment> line,
            List<Row> answers,
            @Nullable String correctHref,
            String sharing,
            @Nullable String shareAction,
            String filesHref,
            String dataHref,
            @Nullable String eraseAction) {}

    /** Something with a day, and how that day was counted. */
    public record Due(String sentence, List<String> how) {}

    /** What whoever reported may do now; {@code asked} when it is waited for. */
    public record Doing(String text, String href, boolean asked) {}

    /** Something that happened; newest first. */
    public record Moment(String day, String isoDay, String who, String what, List<Row> said) {}

    /** Everything that is held about whoever reported. */
    public record Data(List<Row> facts, List<Row> said, String jsonHref, String backHref) {}

    /** A page with a sentence and the way on. */
    public record Sentence(String text, String href, String link) {}

    /** The question for a code. */
    public record Code(String action, Asked asked, ErrorSummary errors, String lostHref) {}

    /** What staff print for somebody without e-mail. */
    public record Letter(
            String reference,
            String code,
            String day,
            List<String> next,
            String address,
            List<Row> answers,
            String backHref,
            String back) {}
}
