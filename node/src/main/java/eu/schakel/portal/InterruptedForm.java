package eu.schakel.portal;

import eu.schakel.edge.Visitor;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * For whoever sends a form after the session ended, or so long after signing in that a new proof is needed: nothing was sent, and what
 * was typed waits in the answer until that person is signed in again. It is kept nowhere else, and nobody but its writer gets it.
 */
public final class InterruptedForm {
    /** The value of the step that opens the form again with what was typed. */
    public static final String EDIT = "edit";

    private final Portal portal;
    private final String step;
    private final String home;

    /**
     * Interrupts the forms of one desk.
     *
     * @param step the name of the parameter with which a button says what it does
     * @param home the page that the new tab shows after signing in, below the language
     */
    public InterruptedForm(Portal portal, String step, String home) {
        this.portal = portal;
        this.step = step;
        this.home = home;
    }

    /** Whether nobody is signed in any more; the answer is then given. */
    public boolean answers(Context context) {
        if (Visitor.of(context).person().isPresent()) {
            return false;
        }
        answer(context, "form.signed-out", "");
        return true;
    }

    /** Whether nobody is signed in any more, or who is must first prove it anew; the answer is then given. */
    public boolean answersUnlessFresh(Context context) {
        var visitor = Visitor.of(context);
        if (visitor.person().isPresent() && !visitor.fresh()) {
            answer(context, "form.proof-needed", "&afresh=true");
            return true;
        }
        return answers(context);
    }

    private void answer(Context context, String title, String afresh) {
        var texts = portal.site().texts(portal.language(context));
        var query = context.queryString();
        var typed = new LinkedHashMap<String, String>();
        context.formParamMap().forEach((name, values) -> typed.put(name, values.getFirst()));
        typed.remove(step);
        var page = portal.page(context, texts.get(title));
        context.status(401).header("WWW-Authenticate", "Cookie");
        portal.show(
                context,
                "page/interrupted-form.jte",
                page,
                Map.of(
                        "action",
                        context.path() + (query == null ? "" : "?" + query),
                        "signIn",
                        page.href("/sign-in?to=" + page.href(home) + afresh),
                        "step",
                        step,
                        "hidden",
                        typed));
    }
}
