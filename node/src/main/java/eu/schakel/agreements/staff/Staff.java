package eu.schakel.agreements.staff;

import static eu.schakel.identity.Action.ACT;
import static eu.schakel.identity.Action.ERASE;
import static eu.schakel.identity.Action.READ;
import static eu.schakel.identity.Resource.Kind.AGREEMENT;

import eu.schakel.agreements.AgreementReads;
import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.Moment;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.Visibility;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.edge.Visitor;
import eu.schakel.identity.Authority;
import eu.schakel.identity.Person;
import eu.schakel.identity.Resource;
import eu.schakel.identity.Role;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Language;
import eu.schakel.portal.Messages;
import eu.schakel.portal.Portal;
import eu.schakel.portal.forms.Job;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the staff pages are made with.
 *
 * @param reads what everybody may know
 * @param inside what only this side may know
 * @param agreements the desk's commands
 * @param messages of this package
 */
public record Staff(
        Portal portal,
        Governments governments,
        AgreementReads reads,
        StaffReads inside,
        Agreements agreements,
        Messages messages) {
    /** The base name of this package's messages. */
    public static final String MESSAGES = "eu/schakel/agreements/staff/messages";

    /** How to speak in the language of the address. */
    public Words words(Context context) {
        return words(portal.language(context));
    }

    /** How to speak in a language. */
    public Words words(Language language) {
        return new Words(language, messages.in(language), portal.site().formats(language), governments);
    }

    /** The person, who is a coordinator. */
    public Person coordinator(Context context) {
        return Visitor.of(context).require(ACT, agreements(Visibility.PUBLIC));
    }

    /** The person, who is a coordinator or a case handler. */
    Person colleague(Context context) {
        return Visitor.of(context).require(ACT, agreements(Visibility.INTERNAL));
    }

    /** The person, who may erase: a coordinator or a data steward. */
    Person eraser(Context context) {
        return Visitor.of(context).require(ERASE, agreements(Visibility.INTERNAL));
    }

    /** The person, who may see an agreement on the desk and the reports: everybody but an operator. */
    Person reader(Context context) {
        return Visitor.of(context).require(READ, agreements(Visibility.INTERNAL));
    }

    /** Where the texts of a dossier or an event can be erased; null for who may not. */
    static @Nullable String erasingPath(Person person, UUID of) {
        var agreements = Resource.of(AGREEMENT, Visibility.INTERNAL, person.side());
        return Authority.may(person, ERASE, agreements) ? TextPages.path(of) : null;
    }

    /** What this side has of all agreements. */
    private Resource agreements(Visibility visibility) {
        return Resource.of(AGREEMENT, visibility, governments.self());
    }

    public Moment now() {
        return Moment.now(portal.clock());
    }

    public LocalDate today() {
        return now().day();
    }

    /** The name under which a person's body speaks, at both nodes the same: the peer does not know our bodies by their ids. */
    static String bodyOf(Person person) {
        return person.organisation().name("nl");
    }

    Job.Envelope envelope(Person person, Language language) {
        var role = Stream.of(Role.COORDINATOR, Role.CASE_HANDLER, Role.DATA_STEWARD)
                .filter(person::has)
                .findFirst()
                .orElseThrow();
        var word = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return (command, seen) ->
                new Act(command, governments.self(), bodyOf(person), word, person.id(), seen).in(language.tag());
    }

    /** An id in an address. */
    static UUID id(@Nullable String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.NOT_FOUND);
        }
    }

    static ProblemException notFound() {
        return new ProblemException(ProblemCode.NOT_FOUND);
    }
}
