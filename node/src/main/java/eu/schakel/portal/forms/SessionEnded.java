package eu.schakel.portal.forms;

import eu.schakel.edge.Visitor;
import eu.schakel.portal.Portal;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * For whoever sends a form after the session ended: nothing was sent, and what was typed waits in the answer until that person is
 * signed in again. It is kept nowhere else, and nobody but its writer gets it.
 */
public final class SessionEnded {
    private final Portal portal;
    private final String after;

    /** @param after the page, below the language, that the other tab shows once they are signed in again */
    public SessionEnded(Portal portal, String after) {
        this.portal = portal;
        this.after = after;
    }

    /** Whether nobody is signed in any more; the answer is then given. */
    public boolean answers(Context context) {
        if (Visitor.of(context).person().isPresent()) {
            return false;
        }
        var texts = portal.site().texts(portal.language(context));
        var query = context.queryString();
        var typed = new LinkedHashMap<String, String>();
        context.formParamMap().forEach((name, values) -> typed.put(name, values.getFirst()));
        typed.remove(FormFlow.STEP);
        context.status(401).header("WWW-Authenticate", "Cookie");
        portal.show(
                context,
                "form/session-ended.jte",
                portal.page(context, texts.get("session.ended")),
                Map.of("action", context.path() + (query == null ? "" : "?" + query), "hidden", typed, "after", after));
        return true;
    }
}
