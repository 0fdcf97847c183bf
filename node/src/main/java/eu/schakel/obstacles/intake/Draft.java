package eu.schakel.obstacles.intake;

import java.util.HashMap;
import java.util.Map;

/**
 * What somebody wrote so far; after sending, only whether a mail went out.
 *
 * @param procedure its name
 * @param answers as typed, by question
 */
record Draft(String procedure, Map<String, String> answers, boolean sent, boolean mail) {
    /** The question whether the other government may read the report. No field of a procedure is called so: theirs are one word each. */
    static final String SHARED = "shared-with-others";

    /** Keeps its own copy. */
    Draft {
        answers = Map.copyOf(answers);
    }

    static Draft of(String procedure) {
        return new Draft(procedure, Map.of(), false, false);
    }

    static Draft sent(boolean mail) {
        return new Draft("", Map.of(), true, mail);
    }

    Draft with(Map<String, String> more) {
        var all = new HashMap<>(answers);
        all.putAll(more);
        return new Draft(procedure, all, sent, mail);
    }

    Draft as(String other, Map<String, String> more) {
        return new Draft(other, answers, sent, mail).with(more);
    }

    String answer(String question) {
        return answers.getOrDefault(question, "");
    }

    boolean shared() {
        return answer(SHARED).equals("yes");
    }
}
