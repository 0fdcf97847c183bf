package eu.schakel.agreements.staff;

import eu.schakel.dossier.OwnTexts;
import eu.schakel.dossier.OwnTexts.OwnText;
import eu.schakel.dossier.Visibility;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.edge.RouteGroup;
import eu.schakel.identity.Person;
import eu.schakel.ledger.Hash;
import eu.schakel.portal.InterruptedForm;
import eu.schakel.portal.Link;
import eu.schakel.portal.Page;
import eu.schakel.portal.Story;
import eu.schakel.portal.forms.FormFlow;
import eu.schakel.portal.forms.FormView;
import eu.schakel.portal.forms.Job;
import eu.schakel.portal.forms.Typed;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /work/texts}: what our side typed, each to be erased, and what became of an erasure. */
final class TextPages implements RouteGroup {
    private static final String LIST = "/{language}/work/texts";
    private static final String ONE = LIST + "/{text}";

    private final Staff staff;
    private final FormFlow flow;
    private final InterruptedForm interrupted;

    TextPages(Staff staff, FormFlow flow) {
        this.staff = staff;
        this.flow = flow;
        this.interrupted = new InterruptedForm(staff.portal(), FormFlow.STEP, "/work");
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(LIST, this::list);
        routes.get(ONE, this::open);
        routes.post(ONE, this::advance);
    }

    /** Where the texts of a dossier or of one event are listed, below the language. */
    static String path(UUID of) {
        return "/work/texts?of=" + of;
    }

    private void list(Context context) {
        staff.eraser(context);
        var words = staff.words(context);
        var texts = texts().list(Staff.id(context.queryParam("of")));
        staff.portal()
                .show(
                        context,
                        "agreements/staff/texts.jte",
                        page(context, words.get("texts.title")),
                        Map.of("texts", texts, "words", words));
    }

    private void open(Context context) {
        var person = staff.eraser(context);
        var text = find(context);
        show(context, text, text.content() == null ? null : flow.begin(job(context, text, person)));
    }

    private void advance(Context context) {
        if (interrupted.answers(context)) {
            return;
        }
        var person = staff.eraser(context);
        var text = find(context);
        flow.advance(context, job(context, text, person))
                .ifPresentOrElse(
                        view -> show(context, text, view),
                        () -> context.redirect(context.path(), HttpStatus.SEE_OTHER));
    }

    /** Without a version: whatever others did meanwhile, the text is still to go. */
    private Job<?> job(Context context, OwnText text, Person person) {
        var words = staff.words(context);
        var self = staff.governments().self();
        var partners =
                text.parties().stream().filter(side -> !side.equals(self)).toList();
        return new Job<>(
                new EraseForm(
                                staff.agreements(),
                                text,
                                new Readers(self, partners, Staff.bodyOf(person)),
                                staff.today())
                        .in(words, staff.today()),
                words.get("text.title"),
                words.get("text.form.lead"),
                context.path(),
                "/" + words.language().tag() + path(text.dossier()),
                words.get("text.send"),
                Typed.NOTHING,
                OptionalLong.empty(),
                staff.envelope(person, words.language()),
                _ -> new Story(List.of()));
    }

    private void show(Context context, OwnText text, @Nullable FormView form) {
        var words = staff.words(context);
        if (form != null) {
            context.status(form.stage().status());
        }
        var parameters = new HashMap<String, Object>();
        parameters.put("text", text);
        parameters.put("words", words);
        parameters.put("form", form);
        parameters.put("result", form == null ? result(text, words) : null);
        var title = words.get(form == null ? "text.erased.title" : "text.title");
        staff.portal().show(context, "agreements/staff/text.jte", page(context, title), parameters);
    }

    private ErasureResult result(OwnText text, Words words) {
        var at = text.erasedAt();
        var by = text.erasedBy();
        var receipts = by == null ? List.<OwnTexts.Receipt>of() : texts().listReceipts(by);
        return new ErasureResult(
                at == null
                        ? ""
                        : words.get("text.erased", "date", words.formats().dateTime(at)),
                text.visibility() == Visibility.INTERNAL
                        ? List.of(words.get("text.receipt.internal"))
                        : receipts.stream()
                                .map(receipt -> receipt(receipt, words))
                                .toList(),
                by == null || text.visibility() != Visibility.PUBLIC
                        ? null
                        : new Link(
                                words.get("text.proof"), "/" + words.language().tag() + "/proof/" + by));
    }

    private static String receipt(OwnTexts.Receipt receipt, Words words) {
        var side = words.side(receipt.peer()).name();
        var at = receipt.receivedAt();
        return at == null
                ? words.get("text.receipt.waits", "side", side)
                : words.get(
                        "text.receipt.there",
                        "side",
                        side,
                        "date",
                        words.formats().dateTime(at));
    }

    private OwnText find(Context context) {
        try {
            return texts().find(Hash.fromHex(context.pathParam("text"))).orElseThrow(Staff::notFound);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.NOT_FOUND);
        }
    }

    private OwnTexts texts() {
        return staff.agreements().texts();
    }

    private Page page(Context context, String title) {
        var words = staff.words(context);
        return staff.portal()
                .page(context, title)
                .under(
                        "work",
                        new Link(words.get("work.title"), "/" + words.language().tag() + "/work"));
    }
}
