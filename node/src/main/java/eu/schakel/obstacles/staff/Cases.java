package eu.schakel.obstacles.staff;

import eu.schakel.dossier.Act;
import eu.schakel.dossier.Visibility;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.edge.Visitor;
import eu.schakel.identity.Authority;
import eu.schakel.identity.Identity;
import eu.schakel.identity.Person;
import eu.schakel.identity.Resource;
import eu.schakel.identity.Role;
import eu.schakel.obstacles.Areas;
import eu.schakel.obstacles.Calendars;
import eu.schakel.obstacles.Obstacle;
import eu.schakel.obstacles.ObstacleReads;
import eu.schakel.obstacles.Obstacles;
import eu.schakel.obstacles.Procedures;
import eu.schakel.obstacles.PublicObstacles;
import eu.schakel.portal.Formats;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Language;
import eu.schakel.portal.Messages;
import eu.schakel.portal.Portal;
import eu.schakel.portal.forms.Job;
import eu.schakel.procedure.Clock;
import eu.schakel.procedure.Procedure;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of case handlers are made with.
 *
 * @param reads whole dossiers
 * @param open what everybody may read
 * @param mails whether a mail goes to whoever reported when a step is taken: a page says so only then
 * @param desk the messages that all rooms of this desk share
 */
public record Cases(
        Portal portal,
        Governments governments,
        Obstacles obstacles,
        ObstacleReads reads,
        PublicObstacles open,
        CaseTables tables,
        Papers papers,
        Identity identity,
        Areas areas,
        Predicate<Obstacle> mails,
        Messages messages,
        Messages desk) {
    static final String MESSAGES = "eu/schakel/obstacles/staff/messages";
    static final String DESK_MESSAGES = "eu/schakel/obstacles/messages";

    /** Where the work list stands, below the language. */
    static final String HOME = "/work/obstacles";

    CaseWords words(Context context) {
        return words(portal.language(context));
    }

    CaseWords words(Language language) {
        return new CaseWords(
                language,
                messages.in(language),
                desk.in(language),
                portal.site().formats(language),
                governments,
                areas);
    }

    /** The person, who may read dossiers. */
    Person reader(Context context) {
        return Visitor.of(context).require(eu.schakel.identity.Action.READ, cases(self()));
    }

    /** The person, who may act. */
    Person colleague(Context context) {
        return Visitor.of(context).require(eu.schakel.identity.Action.ACT, cases(self()));
    }

    /** Whether a person may publish, and say what is a priority. */
    static boolean mayPublish(Person person) {
        return Authority.may(person, eu.schakel.identity.Action.PUBLISH, cases(person.side()));
    }

    /** Whether a person may know who reported. */
    static boolean mayKnowWho(Person person) {
        return Authority.may(
                person,
                eu.schakel.identity.Action.READ,
                Resource.of(Resource.Kind.PERSONAL_DATA, Visibility.INTERNAL, person.side()));
    }

    private static Resource cases(String side) {
        return Resource.of(Resource.Kind.CASE, Visibility.SHARED, side);
    }

    static boolean mayAct(Person person) {
        return Authority.may(person, eu.schakel.identity.Action.ACT, cases(person.side()));
    }

    String self() {
        return governments.self();
    }

    LocalDate today() {
        return Formats.day(portal.clock().instant());
    }

    Procedures procedures() {
        return obstacles.procedures();
    }

    Procedure procedure(Obstacle obstacle) {
        return procedures().get(obstacle.procedure());
    }

    List<Clock> clocks(Obstacle obstacle) {
        return procedures().clocks(obstacle, Calendars.acting(obstacle.home()), today());
    }

    /** A dossier's page, below the language. */
    static String path(Obstacle obstacle) {
        return HOME + "/" + obstacle.reference();
    }

    /**
     * Makes acts of a person.
     *
     * @param role as a procedure names it, or null for the person's own
     */
    Job.Envelope envelope(Person person, @Nullable String role, Language language) {
        var own = person.has(Role.CASE_HANDLER) ? Role.CASE_HANDLER : Role.COORDINATOR;
        var word = role == null ? own.name().toLowerCase(Locale.ROOT).replace('_', '-') : role;
        return (command, seen) ->
                new Act(command, self(), person.organisation().name("nl"), word, person.id(), seen).in(language.tag());
    }

    static UUID id(@Nullable String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
    }

    static ProblemException notFound() {
        return new ProblemException(ProblemCode.NOT_FOUND);
    }
}
