package eu.schakel.obstacles.staff;

import eu.schakel.portal.Definitions;
import eu.schakel.portal.Link;
import eu.schakel.portal.Side;
import eu.schakel.portal.Status;
import eu.schakel.portal.Worded;
import eu.schakel.portal.forms.FormView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dossier on the desk of this side.
 *
 * @param facts who treats it, how it came in, since when
 * @param translations in which other languages something is typed
 * @param contact who reported; null for who may not see it
 * @param contactNote why it is not shown, or null
 * @param draft what waits to be published, or null
 * @param actions what can be done apart from the steps; empty while a form is open
 */
public record CaseView(
        String reference,
        Worded title,
        List<Status> tags,
        List<String> facts,
        List<String> translations,
        @Nullable FormView form,
        Next next,
        List<Entry> story,
        @Nullable Definitions contact,
        @Nullable String contactNote,
        @Nullable Draft draft,
        List<Similar> similar,
        List<Link> actions,
        List<Link> letters,
        List<Link> links,
        List<Paper> files,
        List<String> mails) {
    /** A photo or document; without address it cannot be had yet. */
    public record Paper(String name, @Nullable String href, String note) {}

    /**
     * What comes next.
     *
     * @param turn who acts now
     * @param steps what this side may do now
     * @param lacking what must be filled in before it can end, step by step
     */
    public record Next(String standing, String turn, List<Running> clocks, List<Link> steps, List<String> lacking) {}

    /** A limit or target that runs: until when, in a sentence, and how that was counted. */
    public record Running(Status status, String sentence, List<String> how) {}

    /**
     * Something that happened.
     *
     * @param who did it
     * @param note to add, such as the day that counts; or null
     * @param action what can be done about it, or null
     */
    public record Entry(
            Instant at,
            Side side,
            String who,
            String what,
            @Nullable String note,
            List<Said> said,
            boolean internal,
            @Nullable Link action) {}

    /**
     * A field as it says now.
     *
     * @param kept whether it stays with this government
     * @param before what it said earlier, oldest first
     */
    public record Said(String label, Worded text, boolean kept, List<Worded> before) {}

    /** What a person wrote for everybody and nobody published yet. */
    public record Draft(Worded title, Worded summary, String writer) {}

    /**
     * A dossier that may be about the same.
     *
     * @param mergeHref the form that puts this dossier with it; null when that cannot be done now
     */
    public record Similar(
            Worded title,
            String href,
            String standing,
            @Nullable String mergeHref) {}
}
