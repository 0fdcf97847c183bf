package eu.schakel.portal.forms;

import eu.schakel.dossier.Outcome;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.portal.ErrorSummary;
import eu.schakel.portal.Field;
import eu.schakel.portal.forms.FormView.Asking;
import eu.schakel.portal.forms.FormView.Overtaken;
import eu.schakel.portal.forms.FormView.Previewing;
import eu.schakel.portal.forms.FormView.Stage;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The way of every form: asked, checked, previewed, sent. Nothing is sent before the last button; what was typed is never lost; the
 * command's id travels along, so that sending twice does it once, and so does the version that the first page was made from.
 */
public final class FormFlow {
    private static final String COMMAND = "command";
    private static final String SEEN = "seen";
    public static final String STEP = "step";

    private final Supplier<UUID> ids;

    /** @param ids makes the ids of commands */
    public FormFlow(Supplier<UUID> ids) {
        this.ids = ids;
    }

    /** The ids under which one form was opened. */
    private record Ticket(UUID command, OptionalLong seen) {}

    /** The form as it is opened. */
    public <C> FormView begin(Job<C> job) {
        var ticket = new Ticket(ids.get(), job.version());
        return ask(job, ticket, job.initial(), List.of());
    }

    /** The next step after the form was sent here; empty when all is done. */
    public <C> Optional<FormView> advance(Context context, Job<C> job) {
        var form = job.form();
        var names = form.fields(Typed.NOTHING).stream().map(Field::name).toList();
        var typed = Typed.of(context, names);
        var ticket = ticket(context);
        var step = context.formParam(STEP);
        if ("edit".equals(step)) {
            return Optional.of(ask(job, ticket, typed, List.of()));
        }
        var command = form.command(typed);
        var mistakes = form.mistakes(typed, command);
        if (!mistakes.isEmpty()) {
            return Optional.of(ask(job, ticket, typed, mistakes));
        }
        if (!"send".equals(step)) {
            return Optional.of(view(job, hidden(ticket, typed), new Previewing(form.preview(command))));
        }
        return send(job, ticket, typed, command);
    }

    private <C> Optional<FormView> send(Job<C> job, Ticket ticket, Typed typed, C command) {
        var act = job.author().of(ticket.command(), ticket.seen());
        return switch (job.form().send(act, command)) {
            case Outcome.Done _ -> Optional.empty();
            case Outcome.AlreadyDone _ -> Optional.empty();
            case Outcome.Refused refused ->
                Optional.of(ask(job, ticket, typed, List.of(job.form().refused(refused.why()))));
            case Outcome.Stale stale -> {
                var now = new Ticket(ticket.command(), OptionalLong.of(stale.version()));
                var since = job.since().apply(stale.seen());
                // Nothing that this person may see happened, so there is nothing to decide again.
                yield since.entries().isEmpty()
                        ? send(job, now, typed, command)
                        : Optional.of(view(
                                job,
                                hidden(now, typed),
                                new Overtaken(since, job.form().preview(command))));
            }
        };
    }

    private static <C> FormView ask(Job<C> job, Ticket ticket, Typed typed, List<Mistake> mistakes) {
        var left = new ArrayList<>(mistakes);
        var fields = new ArrayList<Field>();
        for (var field : job.form().fields(typed)) {
            var own = mistakes.stream()
                    .filter(mistake -> mistake.field().equals(field.name()))
                    .findFirst();
            left.removeIf(mistake -> mistake.field().equals(field.name()));
            fields.add(field.error(own.map(Mistake::sentence).orElse(null)));
        }
        var trouble = left.isEmpty() ? null : left.getFirst().sentence();
        return view(
                job, hidden(ticket, Typed.NOTHING), new Asking(List.copyOf(fields), ErrorSummary.of(fields), trouble));
    }

    private static <C> FormView view(Job<C> job, Map<String, String> hidden, Stage stage) {
        return new FormView(job.title(), job.lead(), job.action(), job.backHref(), job.sendText(), hidden, stage);
    }

    private static Map<String, String> hidden(Ticket ticket, Typed typed) {
        var hidden = new LinkedHashMap<String, String>();
        hidden.put(COMMAND, ticket.command().toString());
        ticket.seen().ifPresent(seen -> hidden.put(SEEN, Long.toString(seen)));
        hidden.putAll(typed.values());
        return hidden;
    }

    /** People do not type these; who changes them gets no help. */
    private static Ticket ticket(Context context) {
        try {
            var seen = context.formParam(SEEN);
            return new Ticket(
                    UUID.fromString(String.valueOf(context.formParam(COMMAND))),
                    seen == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(seen)));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.BAD_REQUEST);
        }
    }
}
