package eu.schakel.obstacles.intake;

import eu.schakel.dossier.Visibility;
import eu.schakel.obstacles.Obstacle;
import eu.schakel.obstacles.Procedures;
import eu.schakel.portal.Worded;
import eu.schakel.procedure.FieldType;
import eu.schakel.procedure.Form;
import eu.schakel.procedure.Procedure;
import java.util.ArrayList;
import java.util.List;

/** What was filled in, as whoever reported may read it. */
final class Answers {
    private final Procedure procedure;
    private final Obstacle obstacle;
    private final Phrases words;

    Answers(Procedure procedure, Obstacle obstacle, Phrases words) {
        this.procedure = procedure;
        this.obstacle = obstacle;
        this.words = words;
    }

    static boolean isOutside(Procedure.Step step) {
        return step.by().side().equals(Procedures.OUTSIDE);
    }

    /** All questions of a step with their answers now and before, also those that were left empty. */
    List<Views.Row> of(Obstacle.Step step) {
        var now = obstacle.answersOf(step);
        return questions(step.step()).stream()
                .map(question -> {
                    var answer = now.get(question.name());
                    return answer == null
                            ? new Views.Row(question.label(), Worded.plain(""), null, List.of())
                            : new Views.Row(
                                    question.label(),
                                    words.said(question, answer.words()),
                                    null,
                                    before(answer, question));
                })
                .toList();
    }

    /** What a step says to whoever reported: their own words, what they are asked, and what is written for them. */
    List<Views.Row> readable(Obstacle.Step step) {
        var declared = procedure.step(step.step());
        boolean asks = procedure.listSteps(declared.to()).stream()
                .anyMatch(next -> isOutside(next) && !next.required().isEmpty());
        var now = obstacle.answersOf(step);
        var rows = new ArrayList<Views.Row>();
        for (var question : questions(step.step())) {
            var answer = now.get(question.name());
            if (answer != null && (isOutside(declared) || isForReporter(question.name(), asks))) {
                rows.add(new Views.Row(question.label(), words.said(question, answer.words()), null, List.of()));
            }
        }
        return rows;
    }

    /** Contact and the like, which only this government reads: every text of it that is still there. */
    List<Obstacle.Answer> listContact() {
        var steps = obstacle.steps().stream()
                .filter(step -> isOutside(procedure.step(step.step())))
                .map(Obstacle.Step::key)
                .toList();
        return obstacle.answers().stream()
                .filter(answer -> steps.contains(answer.key()) && answer.words().text() != null)
                .filter(answer -> isContact(procedure.field(answer.field())))
                .toList();
    }

    private static boolean isContact(Procedure.Field field) {
        return field.visibility() == Visibility.INTERNAL && field.type() != FieldType.ATTACHMENT;
    }

    private boolean isForReporter(String field, boolean asks) {
        var declared = procedure.field(field);
        return declared.visibility() != Visibility.INTERNAL && (asks || declared.content() != null);
    }

    private List<Form.Question> questions(String step) {
        return Sheet.questions(procedure, step, words.language().locale()).stream()
                .filter(question -> !question.name().equals(Form.OUTCOME))
                .toList();
    }

    private List<String> before(Obstacle.Answer now, Form.Question question) {
        var before = new ArrayList<String>();
        for (var answer : obstacle.answers()) {
            boolean isEarlier = answer.key().equals(now.key())
                    && answer.field().equals(now.field())
                    && answer.side().equals(now.side())
                    && !answer.event().equals(now.event());
            var text = answer.words().text();
            if (isEarlier && text != null && !text.equals(now.words().text())) {
                before.add(words.get(
                        "follow.before", "date", words.date(answer.at()), "text", words.value(question, text)));
            }
        }
        return before;
    }
}
