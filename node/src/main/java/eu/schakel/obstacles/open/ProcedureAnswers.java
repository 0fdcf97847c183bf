package eu.schakel.obstacles.open;

import eu.schakel.obstacles.Procedures;
import eu.schakel.obstacles.open.ObstacleAnswers.LimitView;
import eu.schakel.obstacles.open.ObstacleAnswers.OutcomeView;
import eu.schakel.obstacles.open.ObstacleAnswers.ProcedureAnswer;
import eu.schakel.obstacles.open.ObstacleAnswers.StateView;
import eu.schakel.obstacles.open.ObstacleAnswers.StepView;
import eu.schakel.obstacles.open.ObstacleAnswers.TargetView;
import eu.schakel.portal.Language;
import eu.schakel.procedure.Procedure;
import eu.schakel.procedure.StepSchema;
import eu.schakel.procedure.Words;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** From a declared procedure to what open data shows of it. */
final class ProcedureAnswers {
    private ProcedureAnswers() {}

    /** @param words of the register in a language, for states */
    static Optional<ProcedureAnswer> find(
            String name, Procedures procedures, Function<Language, Wording> words, Language reader) {
        if (procedures.list().stream().noneMatch(one -> one.id().equals(name))) {
            return Optional.empty();
        }
        var id = procedures.newest(name);
        return Optional.of(of(id, procedures.get(id), words, Locale.of(reader.tag())));
    }

    private static ProcedureAnswer of(
            Procedures.Id id, Procedure procedure, Function<Language, Wording> words, Locale reader) {
        return new ProcedureAnswer(
                id.name(),
                id.version(),
                id.hash(),
                procedure.legalBasis(),
                titles(procedure.title()),
                procedure.states().stream()
                        .map(state -> new StateView(state.id(), state.isFinal(), states(state.id(), words)))
                        .toList(),
                procedure.steps().stream()
                        .map(step -> new StepView(
                                step.id(),
                                titles(step.name()),
                                step.from(),
                                step.to(),
                                step.by().role(),
                                step.by().side(),
                                step.outcomes(),
                                StepSchema.of(procedure, step.id(), reader)))
                        .toList(),
                procedure.limits().stream()
                        .map(limit -> {
                            var within = limit.within();
                            return new LimitView(
                                    limit.id(),
                                    titles(limit.name()),
                                    within == null ? null : within.toString(),
                                    limit.of(),
                                    limit.basis(),
                                    limit.verified());
                        })
                        .toList(),
                procedure.targets().stream()
                        .map(target -> new TargetView(
                                target.id(), titles(target.name()), target.days(), target.from(), target.to()))
                        .toList(),
                procedure.outcomes().stream()
                        .map(outcome -> new OutcomeView(outcome.id(), titles(outcome.name())))
                        .toList());
    }

    private static Map<String, String> titles(Words words) {
        return new TreeMap<>(words.byLanguage());
    }

    private static Map<String, String> states(String state, Function<Language, Wording> words) {
        var titles = new TreeMap<String, String>();
        for (var language : Language.values()) {
            titles.put(language.tag(), words.apply(language).state(state));
        }
        return titles;
    }
}
