package eu.schakel.cli;

import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.Commands.AddNote;
import eu.schakel.agreements.Commands.AnswerQuestion;
import eu.schakel.agreements.Commands.PublishCorrection;
import eu.schakel.agreements.Commands.ReportError;
import eu.schakel.agreements.Entry;
import eu.schakel.agreements.Judgement;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.Outcome;
import eu.schakel.dossier.Recorded;
import eu.schakel.identity.Person;
import eu.schakel.identity.Role;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Tells the invented story of {@code demo-story.tsv}, line by line, each on its day and by its side. */
final class DemoStory {
    /** The story's own language. */
    private static final String TOLD_IN = "nl";

    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);
    private static final int MINUTES_BETWEEN = 12;

    /** Themes of which the second coordinator of a side takes care. */
    private static final Set<String> OUTDOORS = Set.of("mobility-ports", "environment", "water");

    private final DemoSides sides;
    private final Map<String, Entry> entries = new HashMap<>();
    private final String declaration;
    private final StoryClock clock;
    private final Consumer<LocalDate> meanwhile;

    /** The newest reading by agreement and side, open questions by agreement, reports by page: what later lines refer to. */
    private final Map<String, UUID> events = new HashMap<>();

    /** Who spoke of an agreement since both sides last heard everything. */
    private final Map<String, String> spoke = new HashMap<>();

    /** @param meanwhile tells what happened elsewhere before a day */
    DemoStory(DemoSides sides, Agreements.Declaration declaration, StoryClock clock, Consumer<LocalDate> meanwhile) {
        this.sides = sides;
        this.declaration = declaration.entered().declaration();
        declaration.entries().forEach(entry -> entries.put(entry.id(), entry));
        this.clock = clock;
        this.meanwhile = meanwhile;
    }

    /** Tells the lines of the days before one; what both said has then had its effect at both. */
    void tell(List<DemoLine> lines, LocalDate until) {
        awaitBoth();
        var month = LocalDate.MIN;
        var time = OFFICE_OPENS;
        var day = LocalDate.MIN;
        for (var line : lines) {
            if (!line.day().isBefore(until)) {
                break;
            }
            time = line.day().equals(day) ? time.plusMinutes(MINUTES_BETWEEN) : OFFICE_OPENS;
            day = line.day();
            meanwhile.accept(day);
            // Each hears of the other in the month in which it was said, and before answering.
            if (!day.withDayOfMonth(1).equals(month)
                    || !spoke.getOrDefault(line.agreement(), line.side()).equals(line.side())) {
                awaitBoth();
            }
            month = day.withDayOfMonth(1);
            clock.set(day.atTime(time).atZone(Judgement.ZONE).toInstant());
            tell(line);
            spoke.put(line.agreement(), line.side());
        }
        meanwhile.accept(until);
        awaitBoth();
    }

    private void tell(DemoLine line) {
        var agreements = sides.of(line.side()).agreements();
        var dossier = Agreements.dossierOf(declaration, line.agreement());
        var reading = line.agreement() + " " + line.side();
        var question = line.agreement() + " question";
        var page = "/nl/agreements/" + declaration + "/" + line.agreement();
        switch (line.act()) {
            case READING ->
                events.put(reading, done(line, agreements.giveReading(department(line), dossier, line.reading(null))));
            case CORRECTION ->
                events.put(
                        reading,
                        done(
                                line,
                                agreements.giveReading(department(line), dossier, line.reading(event(line, reading)))));
            case MILESTONE -> done(line, agreements.readMilestone(department(line), dossier, line.milestoneReading()));
            case QUESTION, SHARED_QUESTION ->
                events.put(question, done(line, agreements.ask(coordinator(line), dossier, line.question())));
            case ANSWER ->
                done(
                        line,
                        agreements.answer(
                                coordinator(line), dossier, new AnswerQuestion(event(line, question), line.text())));
            case NOTE -> done(line, agreements.addNote(coordinator(line), dossier, new AddNote(line.text())));
            case REPORT ->
                events.put(
                        page,
                        done(
                                line,
                                agreements.reportError(
                                        act(line, "public", "public", null),
                                        new ReportError(page, line.text(), line.reason()))));
            case CORRECTED, UNCHANGED ->
                done(
                        line,
                        agreements.publishCorrection(
                                coordinator(line),
                                new PublishCorrection(
                                        event(line, page), line.act() == DemoLine.Act.CORRECTED, line.text())));
        }
    }

    private UUID event(DemoLine line, String key) {
        return Objects.requireNonNull(
                events.get(key), () -> "The demo's story answers what nobody said before: " + line);
    }

    /** The event that the line became. */
    private static UUID done(DemoLine line, Outcome outcome) {
        if (outcome instanceof Outcome.Done(List<Recorded> written, long _) && !written.isEmpty()) {
            return written.getLast().event().id();
        }
        throw new IllegalStateException("The demo's story stops at " + line + ": " + outcome);
    }

    /** The body that owns the agreement, as it would answer by its link. */
    private Act department(DemoLine line) {
        var owner = Objects.requireNonNull(entry(line).owners().get(line.side()));
        return act(line, owner.body(), "department", null);
    }

    private Act coordinator(DemoLine line) {
        var coordinators = sides.of(line.side()).people().stream()
                .filter(person -> person.has(Role.COORDINATOR))
                .toList();
        Person person = OUTDOORS.contains(entry(line).theme()) ? coordinators.getLast() : coordinators.getFirst();
        return act(line, person.organisation().name("nl"), "coordinator", person.id());
    }

    private static Act act(
            DemoLine line, String organisation, String role, @org.jspecify.annotations.Nullable UUID person) {
        return new Act(UUID.randomUUID(), line.side(), organisation, role, person, TOLD_IN, OptionalLong.empty());
    }

    private Entry entry(DemoLine line) {
        return Objects.requireNonNull(
                entries.get(line.agreement()), () -> "No agreement of the declaration has the id of " + line);
    }

    private void awaitBoth() {
        sides.awaitBoth();
        spoke.clear();
    }
}
