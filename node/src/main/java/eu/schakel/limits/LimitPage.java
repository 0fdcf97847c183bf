package eu.schakel.limits;

import eu.schakel.edge.FieldProblem;
import eu.schakel.edge.ProblemException;
import eu.schakel.edge.Representation;
import eu.schakel.edge.RouteGroup;
import eu.schakel.portal.Alternate;
import eu.schakel.portal.ErrorSummary;
import eu.schakel.portal.Language;
import eu.schakel.portal.Messages;
import eu.schakel.portal.Portal;
import eu.schakel.portal.TidyAddress;
import eu.schakel.portal.data.DataJson;
import eu.schakel.portal.data.DataPages;
import eu.schakel.portal.data.ReaderLanguage;
import eu.schakel.timelimits.TimeLimits;
import eu.schakel.timelimits.Wording;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code /termijn}: on which day a legal time limit ends, under each law, and why. */
public final class LimitPage implements RouteGroup {
    static final String PATH = "/termijn";

    private static final String MESSAGES = "eu/schakel/limits/messages";

    private final Portal portal;
    private final TimeLimits limits = TimeLimits.read();
    private final Messages messages = Messages.load(MESSAGES);

    public LimitPage(Portal portal) {
        this.portal = portal;
    }

    /**
     * What the template shows of one law.
     *
     * @param mistake why there is no answer, or null
     */
    public record Card(
            String law,
            String basis,
            @Nullable String mistake,
            String end,
            List<String> warnings,
            List<String> reasons,
            boolean verified,
            @Nullable LastWeeks weeks) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::withoutLanguage);
        routes.get("/{language}" + PATH, this::show);
        routes.get("/api/v1" + PATH, context -> {
            Representation.choose(context, Representation.JSON);
            json(context, ReaderLanguage.of(context));
        });
    }

    private void withoutLanguage(Context context) {
        if (Representation.choose(context, Representation.HTML, Representation.JSON) == Representation.JSON) {
            json(context, ReaderLanguage.of(context));
        } else {
            DataPages.redirectToLanguage(context, PATH);
        }
    }

    private void show(Context context) {
        var language = portal.language(context);
        if (Representation.choose(context, Representation.HTML, Representation.JSON) == Representation.JSON) {
            json(context, language);
            return;
        }
        if (TidyAddress.redirects(context)) {
            return;
        }
        var texts = messages.in(language);
        var query = LimitQuery.of(context);
        var answers = query.isEmpty() ? new LimitAnswers(List.of()) : LimitAnswers.of(limits, query);
        var wrong = answers.wrongEverywhere();
        var form = new LimitForm(limits).of(language, texts, query, wrong);
        var page = portal.page(context, texts.get("title"))
                .describedAs(texts.get("description"))
                .under("limits");
        if (wrong != null) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var json = "/" + language.tag() + PATH + ".json" + (page.query().isEmpty() ? "" : "?" + page.query());
        var cards = wrong == null
                ? answers.all().stream().map(one -> card(one, language)).toList()
                : List.<Card>of();
        portal.show(
                context,
                "limits/termijn.jte",
                cards.isEmpty() ? page : page.with(List.of(new Alternate("JSON", "application/json", json))),
                Map.of(
                        "texts",
                        texts,
                        "form",
                        form,
                        "errors",
                        ErrorSummary.of(form.fields()),
                        "cards",
                        cards,
                        "here",
                        page.href(PATH) + "?" + page.query(),
                        "json",
                        json));
    }

    private void json(Context context, Language language) {
        var answers = LimitAnswers.of(limits, LimitQuery.of(context));
        var wrong = answers.wrongEverywhere();
        if (wrong != null) {
            throw ProblemException.ofFields(List.of(new FieldProblem(
                    LimitForm.fieldOf(wrong.mistake()),
                    "parameter.sentence",
                    Map.of("sentence", Wording.in(language.locale()).of(wrong)))));
        }
        context.result(DataJson.bytes(answers.data(language)));
    }

    private Card card(LimitAnswers.OfOne one, Language language) {
        var texts = messages.in(language);
        var wording = Wording.in(language.locale());
        var regime = Objects.requireNonNull(one.regime(), "Only a limit without answer has no law.");
        var law = texts.get("law." + regime.id());
        var answer = one.answer();
        if (answer == null) {
            var mistake = wording.of(Objects.requireNonNull(one.wrong()));
            return new Card(law, texts.get("basis." + regime.id()), mistake, "", List.of(), List.of(), false, null);
        }
        return new Card(
                law,
                texts.get("basis." + regime.id()) + " "
                        + texts.get(
                                "days",
                                "calendar",
                                texts.get("calendar."
                                        + answer.question().calendar().id())),
                null,
                wording.end(answer),
                answer.alternatives().stream()
                        .map(other -> wording.warning(answer, other))
                        .toList(),
                answer.steps().stream().map(step -> wording.step(answer, step)).toList(),
                answer.verified(),
                LastWeeks.of(answer, limits, language, texts));
    }
}
