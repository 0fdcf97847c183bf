package eu.schakel.agreements.data;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.schakel.portal.data.Described;
import eu.schakel.portal.data.EventProofs.EventForm;
import eu.schakel.portal.data.Provenance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The answers of this desk's API, whole; their components are the schemas in its description. */
final class AgreementAnswers {
    private AgreementAnswers() {}

    /** Some agreements. */
    @Described("A page of agreements.")
    public record AgreementList(
            @Described("The agreements, in the order of the declaration; with a search text, best match first.")
            List<AgreementView> agreements,

            @Described("How many there are in all.") long total,
            @Described("Most rows in this answer.") int limit,
            @Described("Rows that come before.") int offset,

            @Described("Address of the next rows; absent behind the last.") @Nullable
            String next,

            @JsonUnwrapped Provenance provenance) {}

    /** One agreement. */
    @Described("One agreement.")
    public record AgreementAnswer(
            @JsonUnwrapped AgreementView agreement,
            @JsonUnwrapped Provenance provenance) {}

    /** A line of a story. */
    @Described("What happened once.")
    public record LineView(
            @Described("The event.") UUID event,

            @Described("The agreement's id; of the list of changes.") @Nullable
            String agreement,

            @Described("The declaration that it stands in; of the list of changes.") @Nullable
            String declaration,

            @Described("The side that did it.") String side,
            @Described("The body that did it.") String organisation,
            @Described("The role of the person who did it.") String role,
            @Described("What sort of event.") String type,
            @Described("When it was done.") Instant at,
            @Described("When this node knew of it.") Instant knownAt,
            @Described("The event's own words.") JsonNode detail,

            @Described("The event as it stands in the log; of a story.") @Nullable
            EventForm form,

            @Described("Address of its proof.") String proof) {}

    /** A story. */
    @Described("The story of one agreement, newest first.")
    public record StoryAnswer(
            @Described("What happened.") List<LineView> events,
            @JsonUnwrapped Provenance provenance) {}

    /** What changed last. */
    @Described("What changed last, newest first.")
    public record ChangesAnswer(
            @Described("What happened.") List<LineView> changes,
            @JsonUnwrapped Provenance provenance) {}

    /** How far a theme is. */
    @Described("A theme and how far its agreements are.")
    public record ThemeView(
            @Described("Id.") String id,
            @Described("Name by language.") Map<String, String> titles,
            @Described("Number of agreements.") long total,

            @Described("Number by common status, or by unsaid and different.")
            Map<String, Long> byStatus,

            @Described("Number of late ones.") long late,
            @Described("Number of silent ones.") long silent,

            @Described("The next date of any of them.") @Nullable
            LocalDate nextDate) {}

    /** All themes. */
    @Described("All themes that have agreements.")
    public record ThemesAnswer(
            @Described("The themes.") List<ThemeView> themes,
            @JsonUnwrapped Provenance provenance) {}

    /** A correction. */
    @Described("What was done about a report that a page is wrong.")
    public record CorrectionView(
            @Described("The event.") UUID event,
            @Described("The side whose page it was.") String side,
            @Described("Path of the page.") String page,
            @Described("The day of the report.") LocalDate reported,

            @Described("Whether the page was wrong and was corrected.")
            boolean corrected,

            @Described("What was done, in words.") String what,
            @Described("When that was published.") Instant publishedAt) {}

    /** All corrections. */
    @Described("Corrections, newest first.")
    public record CorrectionsAnswer(
            @Described("The corrections.") List<CorrectionView> corrections,
            @JsonUnwrapped Provenance provenance) {}

    /** A declaration. */
    @Described("A declaration whose agreements are in the register.")
    public record DeclarationView(
            @Described("Id.") String id,
            @Described("Its dossier.") UUID dossier,
            @Described("Title by language.") Map<String, String> titles,
            @Described("Its date.") LocalDate date,
            @Described("The node that entered it.") String home,
            @Described("The sides that made it.") List<String> parties) {}

    /** All declarations. */
    @Described("All declarations, newest first.")
    public record DeclarationsAnswer(
            @Described("The declarations.") List<DeclarationView> declarations,
            @JsonUnwrapped Provenance provenance) {}
}
