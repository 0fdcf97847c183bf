package eu.schakel.timelimits;

import java.util.ArrayList;
import java.util.List;

/** What must be told with an answer whatever its day: what is not verified about the limit and the way of counting. */
final class Remarks {
    private Remarks() {}

    static List<Step> of(Question question) {
        var remarks = new ArrayList<Step>();
        var limit = question.limit();
        var length = question.length();
        if (limit != null && !limit.note().equals("-")) {
            remarks.add(Step.note(limit.note()));
        }
        if (limit != null && !limit.verified()) {
            remarks.add(Step.unverified("limit"));
        }
        if (limit == null && question.regime() == Regime.BE_VL) {
            remarks.add(Step.unverified("no-general-act"));
        }
        if (length != null && length.unit() == Unit.WORKING_DAYS && question.regime() != Regime.EU) {
            remarks.add(Step.unverified("working-days"));
        }
        if (!question.suspensions().isEmpty() && question.suspensionBasis().isEmpty()) {
            remarks.add(Step.unverified("suspension"));
        }
        return remarks;
    }
}
