package eu.schakel.obstacles.staff;

import eu.schakel.dossier.Visibility;
import eu.schakel.obstacles.Keeping;
import eu.schakel.obstacles.Obstacle;
import eu.schakel.obstacles.staff.Letter.Kind;
import eu.schakel.portal.Language;
import eu.schakel.portal.Worded;
import eu.schakel.procedure.FieldType;
import eu.schakel.procedure.NextSteps;
import eu.schakel.procedure.Procedure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes letters from dossiers. Translates nothing: what is in another language than the reader's is said to be. */
final class LetterWriter {
    private final Cases cases;

    LetterWriter(Cases cases) {
        this.cases = cases;
    }

    /** The letter, when the dossier has one of that kind. */
    Optional<Letter> write(Kind kind, Obstacle obstacle, CaseWords page) {
        return kind.step(obstacle).map(step -> write(kind, obstacle, step, page));
    }

    private Letter write(Kind kind, Obstacle obstacle, Obstacle.Step step, CaseWords page) {
        var language = Language.findByTag(obstacle.language()).orElse(Language.NL);
        var words = cases.words(language);
        var procedure = cases.procedure(obstacle);
        var key = "letter." + kind.word();
        var parts = parts(obstacle, step, procedure, words);
        var foreign = parts.stream()
                .map(part -> part.text().language())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var node = cases.portal().site().node();
        return new Letter(
                kind,
                language,
                words.get(key),
                words.side(cases.self()).name(),
                words.date(step.day()),
                receiver(obstacle),
                obstacle.reference(),
                words.get(key + ".lead", "date", words.date(obstacle.first().day()), "reference", obstacle.reference()),
                kind == Kind.QUESTION || kind == Kind.ANSWER ? "" : words.get(key + ".basis"),
                parts,
                next(obstacle, step, procedure, words),
                foreign.stream()
                        .map(tag -> words.get("letter.foreign", "language", CaseViews.language(tag, words)))
                        .toList(),
                warnings(kind, foreign, language, page),
                words.get("letter.contact", "mail", node.contactMail(), "reference", obstacle.reference()),
                step.at());
    }

    /** Nobody's name stands in a letter any more once it may not be seen. */
    private String receiver(Obstacle obstacle) {
        if (!obstacle.intake().equals(cases.self())
                || Keeping.USUAL.isHidden(obstacle, cases.procedure(obstacle), cases.today())) {
            return "";
        }
        return Stream.of("initiator-name", "name")
                .flatMap(field -> obstacle.answer(field).stream())
                .map(answer -> answer.words().orEmpty())
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
    }

    private static List<Letter.Part> parts(
            Obstacle obstacle, Obstacle.Step step, Procedure procedure, CaseWords words) {
        var parts = new ArrayList<Letter.Part>();
        var outcome = step.outcome();
        if (outcome != null) {
            parts.add(new Letter.Part(
                    words.get("shown.outcome"),
                    Worded.plain(procedure.outcome(outcome).name().in(words.locale()))));
        }
        var answers = obstacle.answersOf(step);
        for (var field : procedure.listFields(procedure.step(step.step()))) {
            var answer = answers.get(field.id());
            if (answer != null && field.visibility() != Visibility.INTERNAL && field.type() != FieldType.ATTACHMENT) {
                var worded = words.worded(field, answer.words());
                parts.add(new Letter.Part(
                        words.heading(field), new Worded("", printable(worded.text()), worded.language(), "")));
            }
        }
        return parts;
    }

    /** What XML has no way to write, no printer has either. */
    static String printable(String text) {
        return text.codePoints()
                .filter(character -> character == '\t'
                        || character == '\n'
                        || (character >= ' ' && character <= 0xD7FF)
                        || (character >= 0xE000 && character <= 0xFFFD)
                        || character >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Only while nothing else has happened: else the days would be those of another step. */
    private List<String> next(Obstacle obstacle, Obstacle.Step step, Procedure procedure, CaseWords words) {
        return obstacle.steps().getLast().equals(step)
                ? new NextSteps(procedure, words.locale()).of(obstacle.state(), cases.clocks(obstacle), cases.today())
                : List.of();
    }

    private static List<String> warnings(Kind kind, List<String> foreign, Language language, CaseWords page) {
        var warnings = new ArrayList<String>();
        var reads = CaseViews.language(language.tag(), page);
        foreign.forEach(tag -> warnings.add(
                page.get("letter.warning.language", "language", CaseViews.language(tag, page), "reads", reads)));
        if (kind == Kind.ASSESSMENT) {
            warnings.add(page.get("letter.warning.redress"));
        }
        return warnings;
    }
}
