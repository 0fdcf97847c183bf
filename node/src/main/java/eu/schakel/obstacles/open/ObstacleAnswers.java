package eu.schakel.obstacles.open;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.schakel.portal.data.Described;
import eu.schakel.portal.data.Provenance;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The answers of this room's API, whole; their components are the schemas in its description. */
final class ObstacleAnswers {
    private ObstacleAnswers() {}

    /** Some obstacles. */
    @Described("A page of obstacles, last changed first.")
    record ObstacleList(
            @Described("The obstacles.") List<ObstacleView> obstacles,
            @Described("How many there are in all.") long total,
            @Described("Most rows in this answer.") int limit,
            @Described("Rows that come before.") int offset,

            @Described("Address of the next rows; absent behind the last.") @Nullable
            String next,

            @JsonUnwrapped Provenance provenance) {}

    /** One obstacle. */
    @Described("One obstacle.")
    record ObstacleAnswer(
            @JsonUnwrapped ObstacleView obstacle,
            @JsonUnwrapped Provenance provenance) {}

    /** A procedure. */
    @Described("A declared procedure: its states, steps, limits, targets and outcomes.")
    record ProcedureAnswer(
            @Described("Name.") String name,
            @Described("Version.") int version,

            @Described("SHA-256 of the declaration as canonical JSON, hexadecimal.")
            String hash,

            @Described("The law that it applies.") String legalBasis,
            @Described("Title by language.") Map<String, String> titles,
            @Described("Where a dossier can stand.") List<StateView> states,

            @Described("What can be done, in the order of the declaration.")
            List<StepView> steps,

            @Described("Limits with a ground in law.") List<LimitView> limits,

            @Described("What the desk promises without a law that asks it.")
            List<TargetView> targets,

            @Described("How a dossier can end.") List<OutcomeView> outcomes) {}

    /** A state. */
    @Described("A state of a procedure.")
    record StateView(
            @Described("Id.") String id,
            @Described("Whether nothing follows it.") boolean last,

            @Described("What the register says of it, by language.")
            Map<String, String> titles) {}

    /** A step. */
    @Described("A step of a procedure.")
    record StepView(
            @Described("Id.") String id,
            @Described("Name by language.") Map<String, String> titles,

            @Described("States from which it is taken; none for a step that begins a dossier.")
            List<String> from,

            @Described("State that it leads to.") String to,
            @Described("Role of who takes it.") String role,

            @Described("Side of who takes it: home, neighbour or outside.")
            String side,

            @Described("Outcomes of which one must be chosen; none for a step that decides nothing.")
            List<String> outcomes,

            @Described("JSON Schema of the fields that it asks, in the language of the reader.")
            JsonNode schema) {}

    /** A limit. */
    @Described("A limit with a ground in law.")
    record LimitView(
            @Described("Id.") String id,
            @Described("Name by language.") Map<String, String> titles,

            @Described("How long, as ISO 8601 writes it; absent for at once.") @Nullable
            String within,

            @Described("The fact or step from whose day it is counted.")
            String of,

            @Described("The provision.") String basis,

            @Described("Whether a lawyer confirmed that it applies here as written.")
            boolean verified) {}

    /** A target. */
    @Described("A target without a ground in law.")
    record TargetView(
            @Described("Id.") String id,
            @Described("Name by language.") Map<String, String> titles,
            @Described("Calendar days.") int days,

            @Described("The fact or step from whose day it is counted.")
            String from,

            @Described("The fact or step that ends it.") String to) {}

    /** An outcome. */
    @Described("How a dossier can end.")
    record OutcomeView(
            @Described("Id.") String id,
            @Described("Name by language.") Map<String, String> titles) {}
}
