package eu.schakel.identity;

import static eu.schakel.identity.Role.CASE_HANDLER;
import static eu.schakel.identity.Role.COORDINATOR;
import static eu.schakel.identity.Role.DATA_STEWARD;
import static eu.schakel.identity.Role.OPERATOR;

import eu.schakel.dossier.Visibility;
import eu.schakel.identity.Resource.Kind;
import java.util.Set;

/**
 * Who may do what with what: the one answer for pages, lists, searches, counts, exports, feeds, API and attachments. It says whether
 * somebody may at all; whether it fits the state of a dossier (and whether a second person is needed) is for the desk to say.
 * The whole table stands in the test.
 */
public final class Authority {
    private Authority() {}

    /** Whether the subject may do this with it. */
    public static boolean may(Subject subject, Action action, Resource resource) {
        return switch (subject) {
            case Subject.Nobody _ -> mayAnybody(action, resource);
            case Subject.Reporter reporter -> mayAnybody(action, resource) || mayReporter(reporter, action, resource);
            case Subject.Peer peer -> mayAnybody(action, resource) || mayPeer(peer, action, resource);
            case Person person ->
                mayAnybody(action, resource) || mayStaff(person.side(), person.roles(), action, resource);
            case Client client -> mayAnybody(action, resource) || mayClient(client, action, resource);
        };
    }

    private static boolean mayAnybody(Action action, Resource resource) {
        return isReading(action) && resource.visibility() == Visibility.PUBLIC;
    }

    /** The own report with what the reporter told and sent; not what governments say to each other about it. */
    private static boolean mayReporter(Subject.Reporter reporter, Action action, Resource resource) {
        if (!resource.dossier().filter(reporter.dossier()::equals).isPresent()) {
            return false;
        }
        return switch (resource.kind()) {
            case PERSONAL_DATA, ATTACHMENT -> isReading(action) || action == Action.ACT;
            case CASE -> action == Action.ACT && resource.visibility() != Visibility.INTERNAL;
            case AGREEMENT, NODE -> false;
        };
    }

    /** A peer speaks in dossiers that it is party to, and erases only what it said itself. */
    private static boolean mayPeer(Subject.Peer peer, Action action, Resource resource) {
        if (resource.kind() == Kind.NODE || resource.visibility() == Visibility.INTERNAL) {
            return false;
        }
        return switch (action) {
            case READ, EXPORT, ACT -> resource.parties().contains(peer.side());
            case ERASE -> resource.side().equals(peer.side());
            case ASSIGN, PUBLISH, OPERATE -> false;
        };
    }

    /** One speaks in a dossier that one is party to, also to what the neighbour said; the rest is for one's own part alone. */
    private static boolean mayStaff(String side, Set<Role> roles, Action action, Resource resource) {
        var near = switch (action) {
            case READ, EXPORT -> resource.isOpenTo(side);
            case ACT -> resource.isOpenTo(side) && resource.parties().contains(side);
            case ASSIGN, PUBLISH, ERASE, OPERATE -> resource.side().equals(side);
        };
        if (!near) {
            return false;
        }
        return rolesFor(action, resource).stream().anyMatch(roles::contains);
    }

    /** For what a government answers for by name, a person signs in. */
    private static boolean mayClient(Client client, Action action, Resource resource) {
        return switch (action) {
            case READ, EXPORT, ACT -> mayStaff(client.side(), client.roles(), action, resource);
            case ASSIGN, PUBLISH, ERASE, OPERATE -> false;
        };
    }

    private static boolean isReading(Action action) {
        return action == Action.READ || action == Action.EXPORT;
    }

    private static Set<Role> rolesFor(Action action, Resource resource) {
        return switch (resource.kind()) {
            case AGREEMENT -> ofAgreement(action, resource.visibility());
            case CASE, ATTACHMENT -> ofCase(action);
            case PERSONAL_DATA -> ofPersonalData(action);
            case NODE -> action == Action.READ || action == Action.OPERATE ? Set.of(OPERATOR) : Set.of();
        };
    }

    /** A case handler leaves notes at an agreement; what the side says of it is the coordinator's. */
    private static Set<Role> ofAgreement(Action action, Visibility visibility) {
        return switch (action) {
            case READ, EXPORT -> Set.of(COORDINATOR, CASE_HANDLER, DATA_STEWARD);
            case ACT -> visibility == Visibility.INTERNAL ? Set.of(COORDINATOR, CASE_HANDLER) : Set.of(COORDINATOR);
            case ASSIGN, PUBLISH -> Set.of(COORDINATOR);
            case ERASE -> Set.of(COORDINATOR, DATA_STEWARD);
            case OPERATE -> Set.of();
        };
    }

    /** A coordinator treats cases too: in a small team somebody must publish what the only case handler wrote. */
    private static Set<Role> ofCase(Action action) {
        return switch (action) {
            case READ, EXPORT -> Set.of(COORDINATOR, CASE_HANDLER, DATA_STEWARD);
            case ACT, ASSIGN, PUBLISH -> Set.of(CASE_HANDLER, COORDINATOR);
            case ERASE -> Set.of(CASE_HANDLER, DATA_STEWARD);
            case OPERATE -> Set.of();
        };
    }

    /** Who treats the case must reach the reporter. Taking many reporters away as a file is for nobody but the steward. */
    private static Set<Role> ofPersonalData(Action action) {
        return switch (action) {
            case READ, ERASE -> Set.of(CASE_HANDLER, DATA_STEWARD);
            case ACT -> Set.of(CASE_HANDLER);
            case EXPORT -> Set.of(DATA_STEWARD);
            case ASSIGN, PUBLISH, OPERATE -> Set.of();
        };
    }
}
