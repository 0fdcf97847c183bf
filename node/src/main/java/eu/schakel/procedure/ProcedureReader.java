package eu.schakel.procedure;

import eu.schakel.files.FileText;
import eu.schakel.files.Problems;
import eu.schakel.files.YamlText;
import eu.schakel.timelimits.TimeLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** Reads the file of a procedure: first its form, against the published schema, then what it means. */
public final class ProcedureReader {
    private final TimeLimits limits;
    private final StructureCheck structure = new StructureCheck();

    /** @param limits the table against which every limit is checked */
    public ProcedureReader(TimeLimits limits) {
        this.limits = limits;
    }

    /**
     * A procedure and its values, of which its hash is made.
     *
     * @param values the file without its comments and its order
     */
    public record Read(Procedure procedure, JsonNode values) {}

    /**
     * Reads a file.
     *
     * @throws ProcedureException with every mistake in it
     */
    public Read read(Path file) {
        var problems = new Problems(file.toString());
        var text = FileText.read(file, problems);
        rejectIfAny(problems);
        return read(file.toString(), text);
    }

    /** Reads a procedure that comes with the software, such as {@code /eu/schakel/obstacles/signal.yaml}. */
    public Read readShipped(String resource) {
        try (var bytes = ProcedureReader.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalArgumentException("There is no procedure " + resource + " on the class path.");
            }
            return read(resource, new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    /** Reads a text; the name stands before each mistake. */
    public Read read(String name, String text) {
        var problems = new Problems(name);
        var root = YamlText.parse(text, name, problems);
        rejectIfAny(problems);
        var tree = new Tree(root.orElseThrow(), problems);
        structure.check(tree);
        new NameCheck(tree).check();
        new StepCheck(tree).check();
        new Ways(tree).check();
        new LimitCheck(tree, limits).check();
        rejectIfAny(problems);
        return new Read(ProcedureBuilder.build(tree.at("")), tree.root());
    }

    private static void rejectIfAny(Problems problems) {
        if (!problems.isEmpty()) {
            throw new ProcedureException(problems.list());
        }
    }
}
