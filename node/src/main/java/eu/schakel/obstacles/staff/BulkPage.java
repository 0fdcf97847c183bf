package eu.schakel.obstacles.staff;

import eu.schakel.dossier.Ids;
import eu.schakel.dossier.Outcome;
import eu.schakel.edge.RouteGroup;
import eu.schakel.identity.Person;
import eu.schakel.obstacles.Obstacle;
import eu.schakel.obstacles.ObstacleReads.Versioned;
import eu.schakel.obstacles.Reference;
import eu.schakel.portal.InterruptedForm;
import eu.schakel.portal.Link;
import eu.schakel.portal.forms.FormFlow;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /work/obstacles/bulk}: gives many dossiers to one person, after a page that names what happens to each. */
final class BulkPage implements RouteGroup {
    /** Two pages of the list; more is seldom meant. */
    static final int MOST_ROWS = 2 * WorkViews.PAGE_ROWS;

    private final Cases cases;
    private final Supplier<UUID> ids;
    private final InterruptedForm interrupted;

    BulkPage(Cases cases, Supplier<UUID> ids) {
        this.cases = cases;
        this.ids = ids;
        this.interrupted = new InterruptedForm(cases.portal(), FormFlow.STEP, Cases.HOME);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/{language}/work/obstacles/bulk", this::answer);
    }

    private void answer(Context context) {
        if (interrupted.answers(context)) {
            return;
        }
        var person = cases.colleague(context);
        var words = cases.words(context);
        var chosen = chosen(context);
        var to = receiver(context, person);
        if (chosen.isEmpty() || to.isEmpty()) {
            context.redirect(words.href(Cases.HOME), HttpStatus.SEE_OTHER);
            return;
        }
        boolean isSent = "send".equals(context.formParam("step"));
        var rows = chosen.stream()
                .map(one -> isSent
                        ? sent(context, person, one.obstacle(), to.get(), words)
                        : row(one.obstacle(), announced(one.obstacle(), to.get(), words), words))
                .toList();
        var parameters = new HashMap<String, Object>();
        parameters.put("rows", rows);
        parameters.put("words", words);
        parameters.put("sent", isSent);
        parameters.put("to", to.get().value());
        parameters.put("command", isSent ? "" : ids.get().toString());
        var title = words.get(isSent ? "bulk.done" : "bulk.title", "count", rows.size());
        cases.portal()
                .show(
                        context,
                        "obstacles/staff/bulk.jte",
                        cases.portal()
                                .page(context, title)
                                .under("cases", new Link(words.get("day.title"), words.href(Cases.HOME))),
                        parameters);
    }

    /** Who gets them: a person, or nobody. */
    private record Receiver(String value, @Nullable UUID person, String name) {}

    private Optional<Receiver> receiver(Context context, Person person) {
        var words = cases.words(context);
        var to = "taken".equals(context.formParam("list"))
                ? person.id().toString()
                : String.valueOf(context.formParam("to"));
        if (to.equals(CaseQuery.NOBODY)) {
            return Optional.of(new Receiver(to, null, words.get("assign.nobody")));
        }
        return cases.identity().listColleagues(cases.self()).stream()
                .filter(other -> other.id().toString().equals(to))
                .findFirst()
                .map(other -> new Receiver(to, other.id(), other.name()));
    }

    /** Those that were ticked, or all of a colleague's that are not closed. */
    private List<Versioned> chosen(Context context) {
        var from = context.formParam("from");
        var references = "taken".equals(context.formParam("list")) && from != null
                ? cases.reads().listRunning().stream()
                        .filter(one -> one.inside()
                                .assignedTo()
                                .map(id -> id.toString().equals(from))
                                .orElse(false))
                        .map(Obstacle::reference)
                : context.formParams("case").stream();
        return references
                .flatMap(text -> Reference.find(text).stream())
                .distinct()
                .limit(MOST_ROWS)
                .flatMap(reference -> cases.reads().findByReference(reference).stream())
                .toList();
    }

    private BulkRow row(Obstacle obstacle, String text, CaseWords words) {
        return new BulkRow(obstacle.reference(), words.title(obstacle), text);
    }

    private String announced(Obstacle obstacle, Receiver to, CaseWords words) {
        var now = obstacle.inside().assignedTo();
        if (now.equals(Optional.ofNullable(to.person()))) {
            return words.get("bulk.same", "name", to.name());
        }
        var before = now.flatMap(cases.identity()::findPerson).map(Person::name);
        return before.map(name -> words.get("bulk.from-to", "from", name, "to", to.name()))
                .orElseGet(() -> words.get("bulk.to", "to", to.name()));
    }

    private BulkRow sent(Context context, Person person, Obstacle obstacle, Receiver to, CaseWords words) {
        var command = Ids.named(Cases.id(context.formParam("command")), obstacle.reference());
        var act = cases.envelope(person, null, words.language()).of(command, OptionalLong.empty());
        var text = switch (cases.obstacles().assign(act, obstacle.dossier(), to.person())) {
            case Outcome.Done _ -> words.get("bulk.is", "to", to.name());
            case Outcome.AlreadyDone _ -> words.get("bulk.is", "to", to.name());
            case Outcome.Stale _ -> words.get("bulk.not");
            case Outcome.Refused refused -> words.mistake(refused.why()).sentence();
        };
        return row(obstacle, text, words);
    }
}
