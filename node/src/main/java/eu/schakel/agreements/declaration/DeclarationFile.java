package eu.schakel.agreements.declaration;

import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.Vocabulary;
import eu.schakel.files.FileText;
import eu.schakel.files.Problems;
import eu.schakel.files.YamlText;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A declaration file that was read and is right in every field; {@code ./schakel load FILE --dry-run} tells what is not.
 *
 * @param file where it was read
 * @param home the node that loads it
 * @param declaration what it says; with paragraphs when its source was given
 */
public record DeclarationFile(Path file, String home, Agreements.Declaration declaration) {
    /**
     * Reads and checks a file and, if given, its source: tab-separated paragraph, chapter, section, text, against which the hash of
     * every passage is checked.
     *
     * @throws DeclarationException with every mistake in either
     */
    public static DeclarationFile read(Path file, Optional<Path> source) {
        var problems = new Problems(file.toString());
        var sourceProblems = new Problems(source.map(Path::toString).orElse(""));
        var text = source.map(path -> SourceText.read(path, sourceProblems));
        rejectIfAny(sourceProblems);
        var yaml = FileText.read(file, problems);
        rejectIfAny(problems);
        var root = YamlText.parse(yaml, file.toString(), problems);
        rejectIfAny(problems);
        var read = new DeclarationReader(Vocabulary.read(), text, problems).read(file, root.orElseThrow());
        rejectIfAny(problems);
        return read;
    }

    private static void rejectIfAny(Problems problems) {
        if (!problems.isEmpty()) {
            throw new DeclarationException(problems.list());
        }
    }
}
