package eu.schakel.portal.data;

import eu.schakel.dossier.Visibility;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.edge.Representation;
import eu.schakel.edge.RouteGroup;
import eu.schakel.edge.Visitor;
import eu.schakel.identity.Action;
import eu.schakel.identity.Authority;
import eu.schakel.identity.Client;
import eu.schakel.identity.Organisation;
import eu.schakel.identity.Person;
import eu.schakel.identity.Resource;
import eu.schakel.identity.Role;
import eu.schakel.identity.Subject;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Who asks, and what that one may do: with it a programmer sees at once whether a token is right. */
public final class MeRoutes implements RouteGroup {
    /** Who asks. */
    @Described("Who asks, and what they may do with what is of their own side.")
    public record MeAnswer(
            @Described("person, or client for a program with an access token.")
            String kind,

            @Described("The name of the person, or of the client at the login service.")
            String name,

            @Described("The organisation that answers for it.")
            String organisation,

            @Described("The name of the node.") String side,

            @Described("What this node knows it as.") List<String> roles,

            @Described("What it may do.") List<MayRow> may) {}

    /** What may be done with one sort of thing. */
    @Described("What may be done with one sort of thing of the own side.")
    public record MayRow(
            @Described("The sort: agreement, case, attachment, personal-data or node.")
            String what,

            @Described("How far it goes: internal, shared or public.")
            String visibility,

            @Described("read, export, act, assign, publish, erase or operate.")
            List<String> actions) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(OpenApi.BASE + "/me", this::me);
    }

    private void me(Context context) {
        var subject = Visitor.of(context).subject();
        var answer = switch (subject) {
            case Person person -> answer(person, "person", person.name(), person.organisation(), person.roles());
            case Client client -> answer(client, "client", client.id(), client.organisation(), client.roles());
            case Subject.Nobody _, Subject.Reporter _, Subject.Peer _ ->
                throw new ProblemException(ProblemCode.SIGN_IN_NEEDED)
                        .withHeader("WWW-Authenticate", "Bearer realm=\"schakel\"");
        };
        Representation.choose(context, Representation.JSON);
        context.result(DataJson.bytes(answer));
    }

    private static MeAnswer answer(
            Subject subject, String kind, String name, Organisation organisation, Set<Role> roles) {
        return new MeAnswer(
                kind,
                name,
                organisation.name("nl"),
                organisation.side(),
                roles.stream().map(MeRoutes::word).sorted().toList(),
                rows(subject, organisation.side()));
    }

    private static List<MayRow> rows(Subject subject, String side) {
        var rows = new ArrayList<MayRow>();
        for (var kind : Resource.Kind.values()) {
            for (var visibility : Visibility.values()) {
                if (kind.canBe(visibility)) {
                    var resource = Resource.of(kind, visibility, side);
                    var actions = Arrays.stream(Action.values())
                            .filter(action -> Authority.may(subject, action, resource))
                            .map(MeRoutes::word)
                            .toList();
                    rows.add(new MayRow(word(kind), visibility.word(), actions));
                }
            }
        }
        rows.removeIf(row -> row.actions().isEmpty());
        rows.sort(Comparator.comparing(MayRow::what).thenComparing(MayRow::visibility));
        return rows;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
