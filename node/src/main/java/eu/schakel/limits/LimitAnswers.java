package eu.schakel.limits;

import eu.schakel.portal.Language;
import eu.schakel.timelimits.Answer;
import eu.schakel.timelimits.AnswerData;
import eu.schakel.timelimits.Regime;
import eu.schakel.timelimits.TimeLimitException;
import eu.schakel.timelimits.TimeLimits;
import eu.schakel.timelimits.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers to one question, law by law. */
record LimitAnswers(List<OfOne> all) {
    LimitAnswers {
        all = List.copyOf(all);
    }

    /** The answer under one law, or why there is none. */
    record OfOne(
            @Nullable Regime regime,
            @Nullable Answer answer,
            @Nullable TimeLimitException wrong) {}

    static LimitAnswers of(TimeLimits limits, LimitQuery query) {
        var text = query.text();
        if (!query.limit().isEmpty()) {
            return new LimitAnswers(List.of(one(null, () -> limits.answer(text.read(limits)))));
        }
        var all = new ArrayList<OfOne>();
        for (var regime : Regime.values()) {
            all.add(one(regime, () -> limits.answer(text.under(regime).read(limits))));
        }
        return new LimitAnswers(all);
    }

    /** What is wrong under every law, or null when one of them has an answer. */
    @Nullable
    TimeLimitException wrongEverywhere() {
        return all.stream().anyMatch(one -> one.answer() != null)
                ? null
                : all.stream().map(OfOne::wrong).findFirst().orElse(null);
    }

    /** For programs, once one law at least has an answer. */
    LawByLaw data(Language language) {
        var answers = new ArrayList<AnswerData>();
        var mistakes = new ArrayList<LawByLaw.MistakeView>();
        for (var one : all) {
            if (one.answer() != null) {
                answers.add(AnswerData.of(one.answer(), language.locale()));
            } else if (one.regime() != null && one.wrong() != null) {
                mistakes.add(new LawByLaw.MistakeView(
                        one.regime().id(), Wording.in(language.locale()).of(one.wrong())));
            }
        }
        return new LawByLaw(answers, mistakes);
    }

    /** Counts, or fails with a sentence. */
    private interface Counting {
        Answer count();
    }

    private static OfOne one(@Nullable Regime regime, Counting counting) {
        try {
            var answer = counting.count();
            return new OfOne(answer.question().regime(), answer, null);
        } catch (TimeLimitException e) {
            return new OfOne(regime, null, e);
        }
    }
}
