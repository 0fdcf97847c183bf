package eu.schakel.limits;

import eu.schakel.portal.Language;
import eu.schakel.timelimits.Answer;
import eu.schakel.timelimits.AnswerData;
import eu.schakel.timelimits.Regime;
import eu.schakel.timelimits.TimeLimitException;
import eu.schakel.timelimits.TimeLimits;
import eu.schakel.timelimits.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** For programs. */
    Map<String, Object> data(Language language) {
        return Map.of(
                "answers",
                all.stream()
                        .map(one -> one.answer() == null
                                ? mistake(one, language)
                                : AnswerData.of(one.answer(), language.locale()))
                        .toList());
    }

    private static Map<String, Object> mistake(OfOne one, Language language) {
        var data = new LinkedHashMap<String, Object>();
        if (one.regime() != null) {
            data.put("regime", one.regime().id());
        }
        if (one.wrong() != null) {
            data.put("mistake", Wording.in(language.locale()).of(one.wrong()));
        }
        return data;
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
