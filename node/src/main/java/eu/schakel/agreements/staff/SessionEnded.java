package eu.schakel.agreements.staff;

import eu.schakel.edge.Visitor;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * For whoever sends a form after the session ended: nothing was sent, and what was typed waits in the answer until that person is
 * signed in again. It is kept nowhere else, and nobody but its writer gets it.
 */
final class SessionEnded {
    private final Staff staff;

    SessionEnded(Staff staff) {
        this.staff = staff;
    }

    /** Whether nobody is signed in any more; the answer is then given. */
    boolean answers(Context context) {
        if (Visitor.of(context).person().isPresent()) {
            return false;
        }
        var words = staff.words(context);
        var query = context.queryString();
        var typed = new LinkedHashMap<String, String>();
        context.formParamMap().forEach((name, values) -> typed.put(name, values.getFirst()));
        typed.remove(FormFlow.STEP);
        context.status(401).header("WWW-Authenticate", "Cookie");
        staff.portal()
                .show(
                        context,
                        "agreements/staff/session-ended.jte",
                        staff.portal().page(context, words.get("session.ended")),
                        Map.of(
                                "action",
                                context.path() + (query == null ? "" : "?" + query),
                                "hidden",
                                typed,
                                "words",
                                words));
        return true;
    }
}
