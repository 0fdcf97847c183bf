package eu.schakel.obstacles.intake;

import eu.schakel.procedure.Form;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what was typed or chosen. */
final class Typed {
    private Typed() {}

    /** By question; boxes of the same name become one answer. */
    static Map<String, String> of(Context context, List<Form.Question> questions) {
        var all = new HashMap<String, String>();
        questions.forEach(question -> all.put(question.name(), text(context, question.name())));
        return all;
    }

    /** Browsers send line ends as CR LF; kept so, a text would differ from the same text typed elsewhere. */
    static String text(Context context, String name) {
        return String.join(", ", context.formParams(name)).replace("\r\n", "\n");
    }
}
