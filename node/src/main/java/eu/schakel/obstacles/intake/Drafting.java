package eu.schakel.obstacles.intake;

import eu.schakel.obstacles.FollowUpCode;
import eu.schakel.obstacles.Procedures;
import eu.schakel.procedure.Filled;
import eu.schakel.procedure.Procedure;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a browser is writing: found by its cookie, cut into pages, checked. */
record Drafting(Intake intake, DraftCookie cookie) {
    /** What somebody is writing, with its code. */
    record Writing(FollowUpCode code, Draft draft) {
        /** Tells two reports of one browser apart; opens nothing. */
        String ticket() {
            return code.hash().substring(0, 12);
        }
    }

    /** A new one, also for whoever was away too long: what was just typed goes on from there. */
    Writing begin(Context context, String procedure) {
        boolean isFile = procedure.equals(Procedures.CROSS_BORDER_FILE);
        var draft = Draft.of(isFile ? Procedures.CROSS_BORDER_FILE : Procedures.SIGNAL);
        var code = intake.newCode();
        intake.drafts().save(code, draft);
        cookie.give(context, code);
        return new Writing(code, draft);
    }

    /** What this browser is writing; empty when it was sent, is too old or never was. */
    Optional<Writing> writing(Context context) {
        return cookie.find(context)
                .flatMap(code -> intake.drafts()
                        .find(code)
                        .filter(draft -> !draft.sent())
                        .map(draft -> new Writing(code, draft)));
    }

    Procedure procedure(Draft draft) {
        return intake.newest(draft.procedure());
    }

    List<Sheet> sheets(Context context, Draft draft) {
        var procedure = procedure(draft);
        return Sheet.of(
                procedure,
                intake.opening(procedure).id(),
                intake.portal().language(context).locale());
    }

    /** What is wrong with what was written, by question. */
    Map<String, String> errors(Context context, Draft draft) {
        var procedure = procedure(draft);
        var words = intake.words(context);
        var errors = new HashMap<>(Filled.validate(
                        procedure,
                        intake.opening(procedure).id(),
                        draft.answers(),
                        words.language().locale())
                .errors());
        if (!List.of("yes", "no").contains(draft.answer(Draft.SHARED))) {
            errors.put(Draft.SHARED, words.get("shared.missing"));
        }
        return errors;
    }

    /** The first page that something is wrong with. */
    Optional<Sheet> firstWrong(Context context, Draft draft) {
        var errors = errors(context, draft);
        return sheets(context, draft).stream()
                .filter(sheet -> isWrong(sheet, errors))
                .findFirst();
    }

    static boolean isWrong(Sheet sheet, Map<String, String> errors) {
        return sheet.names().stream().anyMatch(errors::containsKey)
                || (sheet.asksSharing() && errors.containsKey(Draft.SHARED));
    }

    static boolean isFile(Draft draft) {
        return draft.procedure().equals(Procedures.CROSS_BORDER_FILE);
    }

    void gone(Context context) {
        intake.go(context, ReportPages.PATH + "?gone");
    }
}
