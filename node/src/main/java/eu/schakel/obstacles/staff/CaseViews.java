package eu.schakel.obstacles.staff;

import eu.schakel.identity.Person;
import eu.schakel.mail.Mail;
import eu.schakel.obstacles.Inside;
import eu.schakel.obstacles.Keeping;
import eu.schakel.obstacles.Obstacle;
import eu.schakel.obstacles.PublicObstacle;
import eu.schakel.obstacles.staff.CaseView.Running;
import eu.schakel.portal.Definitions;
import eu.schakel.portal.Formats;
import eu.schakel.portal.Link;
import eu.schakel.portal.Status;
import eu.schakel.portal.Tone;
import eu.schakel.portal.forms.FormView;
import eu.schakel.procedure.Clock;
import eu.schakel.procedure.NextSteps;
import eu.schakel.procedure.Procedure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the page of one dossier. */
final class CaseViews {
    /** A day as near as this is marked. */
    private static final int NEAR_DAYS = 7;

    private static final String PROMOTE = "promote";
    private static final String MERGE = "merge";

    private final Cases cases;
    private final CaseStory story;
    private final SimilarIndex similar;

    CaseViews(Cases cases, CaseStory story) {
        this.cases = cases;
        this.story = story;
        this.similar = new SimilarIndex(cases.reads());
    }

    CaseView of(Obstacle obstacle, Person person, @Nullable FormView form, CaseWords words) {
        boolean mayAct = Cases.mayAct(person);
        var open =
                cases.open().find(obstacle.reference(), cases.portal().clock().instant());
        boolean isResting = form == null;
        return new CaseView(
                obstacle.reference(),
                words.title(obstacle),
                tags(obstacle, open, words),
                facts(obstacle, words),
                translations(obstacle, words),
                form,
                next(obstacle, mayAct && isResting, words),
                story.of(obstacle, mayAct && isResting, words),
                contact(obstacle, person, words),
                contactNote(obstacle, person, words),
                draft(obstacle, words),
                similar(obstacle, mayAct, words),
                mayAct && isResting ? actions(obstacle, person, open, words) : List.of(),
                letters(obstacle, words),
                links(obstacle, open, words),
                files(obstacle, words),
                cases.papers().mails(obstacle).stream()
                        .map(mail -> mail(mail, words))
                        .toList());
    }

    private List<CaseView.Paper> files(Obstacle obstacle, CaseWords words) {
        var path = words.href(Cases.path(obstacle)) + "/files/";
        return cases.papers().files(obstacle).stream()
                .map(file -> new CaseView.Paper(
                        file.name().orElse(""),
                        file.mayBeHandedOut() ? path + file.id() : null,
                        words.get(
                                file.mayBeHandedOut() ? "file.size" : "file.waits", "kilobytes", file.bytes() / 1_000)))
                .toList();
    }

    /** What became of a mail; what a server said of it helps whoever calls instead. */
    private static String mail(Mail mail, CaseWords words) {
        var error = mail.lastError();
        return words.get(
                "mail." + mail.state().name().toLowerCase(Locale.ROOT),
                "date",
                words.date(Formats.day(mail.queuedAt())),
                "subject",
                mail.subject(),
                "why",
                error == null ? "" : error);
    }

    private List<Status> tags(Obstacle obstacle, Optional<PublicObstacle> open, CaseWords words) {
        var tags = new ArrayList<Status>();
        tags.add(new Status(words.get("filter.procedure." + obstacle.procedure().name()), Tone.QUIET));
        tags.add(new Status(words.get("state." + obstacle.state()), Tone.BUSY));
        obstacle.outcome()
                .ifPresent(outcome -> tags.add(new Status(
                        cases.procedure(obstacle).outcome(outcome).name().in(words.locale()), Tone.DONE)));
        tags.add(
                obstacle.home().equals(cases.self())
                        ? new Status(words.get("tag.here"), Tone.BUSY)
                        : new Status(
                                words.get(
                                        "tag.there",
                                        "side",
                                        words.side(obstacle.home()).name()),
                                Tone.WAITING));
        if (!obstacle.shared()) {
            tags.add(new Status(words.get("tag.not-shared"), Tone.INTERNAL));
        }
        if (obstacle.published()) {
            tags.add(new Status(words.get("tag.public"), Tone.QUIET));
        }
        if (isPriority(open)) {
            tags.add(new Status(words.get("tag.priority"), Tone.BUSY));
        }
        return tags;
    }

    private boolean isPriority(Optional<PublicObstacle> open) {
        return open.stream()
                .flatMap(one -> one.priorities().stream())
                .anyMatch(one -> one.side().equals(cases.self()) && one.endedOn() == null);
    }

    private List<String> facts(Obstacle obstacle, CaseWords words) {
        return List.of(
                words.get(
                        "fact.reported",
                        "date",
                        words.date(obstacle.first().day()),
                        "channel",
                        words.desk("channel." + obstacle.channel().word()).toLowerCase(words.locale()),
                        "side",
                        words.side(obstacle.intake()).name()),
                words.get(
                        "fact.assignee",
                        "name",
                        obstacle.inside()
                                .assignedTo()
                                .flatMap(cases.identity()::findPerson)
                                .map(Person::name)
                                .orElseGet(() -> words.get("assign.nobody"))),
                words.get("fact.language", "language", language(obstacle.language(), words)));
    }

    static String language(String tag, CaseWords words) {
        return Locale.of(tag).getDisplayLanguage(words.locale());
    }

    /** Nothing is translated by a machine: who cannot read it must ask somebody. */
    private static List<String> translations(Obstacle obstacle, CaseWords words) {
        return obstacle.answers().stream()
                .map(answer -> words.elsewhere(answer.words().language()))
                .filter(Objects::nonNull)
                .distinct()
                .map(tag -> words.get("text.untranslated", "language", language(tag, words)))
                .toList();
    }

    private CaseView.Next next(Obstacle obstacle, boolean withSteps, CaseWords words) {
        var procedure = cases.procedure(obstacle);
        var next = new NextSteps(procedure, words.locale());
        var steps = cases.obstacles().listSteps(obstacle);
        var path = words.href(Cases.path(obstacle));
        return new CaseView.Next(
                words.state(procedure, obstacle),
                turn(obstacle, procedure, words),
                cases.clocks(obstacle).stream()
                        .map(clock -> running(clock, next, words))
                        .toList(),
                withSteps ? steps.stream().map(step -> link(step, path, words)).toList() : List.of(),
                lacking(steps, procedure, words));
    }

    private static Link link(Procedure.Step step, String path, CaseWords words) {
        var name = step.name().in(words.locale());
        return step.id().equals(PROMOTE)
                ? new Link(name, path + "/promote#form")
                : new Link(name, path + "/step/" + step.id() + "#form");
    }

    private String turn(Obstacle obstacle, Procedure procedure, CaseWords words) {
        if (!obstacle.proposals().isEmpty()) {
            return words.get(
                    "next.proposed", "side", words.side(obstacle.home()).name());
        }
        var seen = new MyDay.Seen(obstacle, procedure, List.of());
        if (procedure.state(obstacle.state()).isFinal()) {
            return words.get("next.closed");
        }
        if (seen.waitsForReporter()) {
            return words.get("next.reporter");
        }
        if (!cases.obstacles().listSteps(obstacle).isEmpty()) {
            return words.get("next.ours");
        }
        return words.get("next.theirs", "side", others(obstacle, words));
    }

    private String others(Obstacle obstacle, CaseWords words) {
        return obstacle.home().equals(cases.self())
                ? String.join(
                        ", ",
                        cases.governments().byName().keySet().stream()
                                .filter(side -> !side.equals(cases.self()))
                                .sorted()
                                .map(side -> words.side(side).name())
                                .toList())
                : words.side(obstacle.home()).name();
    }

    private Running running(Clock clock, NextSteps next, CaseWords words) {
        var today = cases.today();
        var still = clock.stillSince();
        var status = still != null
                ? new Status(words.get("clock.still", "date", words.date(still)), Tone.WAITING)
                : new Status(
                        words.formats().daysLeft(clock.end(), today),
                        clock.end().isBefore(today)
                                ? Tone.LATE
                                : clock.end().isBefore(today.plusDays(NEAR_DAYS)) ? Tone.WAITING : Tone.QUIET);
        return new Running(status, next.sentence(clock, today), next.explanation(clock));
    }

    /** A dossier cannot end without these: staff see so before they begin. */
    private static List<String> lacking(List<Procedure.Step> steps, Procedure procedure, CaseWords words) {
        return steps.stream()
                .filter(step -> !step.outcomes().isEmpty())
                .map(step -> words.get(
                        "next.lacks",
                        "step",
                        step.name().in(words.locale()),
                        "fields",
                        String.join("; ", StepForm.required(procedure, step, words))))
                .toList();
    }

    /** Only who treats reports where it came in, and no longer than the law allows. */
    private @Nullable Definitions contact(Obstacle obstacle, Person person, CaseWords words) {
        if (!obstacle.intake().equals(cases.self())
                || !Cases.mayKnowWho(person)
                || Keeping.USUAL.isHidden(obstacle, cases.procedure(obstacle), cases.today())) {
            return null;
        }
        var procedure = cases.procedure(obstacle);
        var rows = procedure.fields().stream()
                .filter(CaseStory::isContact)
                .map(field -> new Definitions.Row(
                        field.label().in(words.locale()),
                        obstacle.answer(field.id())
                                .map(answer ->
                                        words.worded(field, answer.words()).text())
                                .orElse("")))
                .toList();
        return new Definitions(rows);
    }

    private @Nullable String contactNote(Obstacle obstacle, Person person, CaseWords words) {
        if (!obstacle.intake().equals(cases.self())) {
            return words.get(
                    "contact.there", "side", words.side(obstacle.intake()).name());
        }
        if (Keeping.USUAL.isHidden(obstacle, cases.procedure(obstacle), cases.today())) {
            return words.get("contact.hidden");
        }
        return Cases.mayKnowWho(person) ? null : words.get("contact.role");
    }

    private CaseView.@Nullable Draft draft(Obstacle obstacle, CaseWords words) {
        Inside.Draft draft = obstacle.inside().draft();
        return draft == null
                ? null
                : new CaseView.Draft(
                        words.worded(draft.title()),
                        words.worded(draft.summary()),
                        words.get(
                                "draft.writer",
                                "name",
                                story.name(draft.actor(), words),
                                "date",
                                words.date(Formats.day(draft.at()))));
    }

    private List<CaseView.Similar> similar(Obstacle obstacle, boolean mayAct, CaseWords words) {
        boolean canMerge = mayAct
                && cases.obstacles().listSteps(obstacle).stream()
                        .anyMatch(step -> step.id().equals(MERGE));
        var merge = words.href(Cases.path(obstacle)) + "/step/merge?other=";
        return similar.find(obstacle).stream()
                .flatMap(reference -> cases.reads().findByReference(reference).stream())
                .map(found -> found.obstacle())
                .map(other -> new CaseView.Similar(
                        words.title(other),
                        words.href(Cases.path(other)),
                        words.get("state." + other.state()) + ", "
                                + words.side(other.home()).name(),
                        canMerge ? merge + other.reference() + "#form" : null))
                .toList();
    }

    private List<Link> actions(Obstacle obstacle, Person person, Optional<PublicObstacle> open, CaseWords words) {
        boolean isHome = obstacle.home().equals(cases.self());
        var all = new ArrayList<Action>(List.of(Action.ASSIGN, Action.NOTE, Action.ADVICE));
        if (isHome) {
            all.add(Action.DRAFT);
            if (obstacle.inside().draft() != null) {
                all.add(Action.PUBLISH);
            }
        }
        if (obstacle.published() && Cases.mayPublish(person)) {
            all.add(isPriority(open) ? Action.END : Action.ADOPT);
        }
        var path = words.href(Cases.path(obstacle));
        return all.stream()
                .map(action -> new Link(words.get("action." + action.word()), path + "/" + action.word() + "#form"))
                .toList();
    }

    private List<Link> letters(Obstacle obstacle, CaseWords words) {
        var path = words.href(Cases.path(obstacle)) + "/letters/";
        return Letter.Kind.of(obstacle).stream()
                .map(kind -> new Link(words.get("letter." + kind.word()), path + kind.word()))
                .toList();
    }

    /** What it has to do with, and its page for everybody. */
    private static List<Link> links(Obstacle obstacle, Optional<PublicObstacle> open, CaseWords words) {
        var draft = obstacle.inside().draft();
        var agreements = open.map(PublicObstacle::agreements)
                .or(() -> Optional.ofNullable(draft).map(Inside.Draft::agreements))
                .orElse(List.of());
        return Stream.concat(
                        open.stream()
                                .map(one -> new Link(
                                        words.get("link.public"), words.href("/obstacles/" + obstacle.reference()))),
                        agreements.stream()
                                .map(id -> new Link(
                                        words.get("link.agreement", "id", id), words.href("/agreements/" + id))))
                .toList();
    }
}
