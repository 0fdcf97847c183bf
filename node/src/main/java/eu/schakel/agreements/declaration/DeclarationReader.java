package eu.schakel.agreements.declaration;

import eu.schakel.agreements.AgreementEvents.DeclarationEntered;
import eu.schakel.agreements.AgreementEvents.ParagraphEntered;
import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.Vocabulary;
import eu.schakel.files.Problems;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the file as a whole: the declaration, its agreements, and what must fit between them. */
final class DeclarationReader {
    /** Ten times the most agreements that a summit has made so far. */
    static final int MAX_AGREEMENTS = 2_000;

    /** A treaty has parties; a club has more than this. */
    private static final int MAX_PARTIES = 20;

    private static final int FEWEST_PARTIES = 2;

    private final Vocabulary vocabulary;
    private final Optional<SourceText> source;
    private final Problems problems;

    DeclarationReader(Vocabulary vocabulary, Optional<SourceText> source, Problems problems) {
        this.vocabulary = vocabulary;
        this.source = source;
        this.problems = problems;
    }

    /** What the file says; of use only when there are no problems. */
    DeclarationFile read(Path path, Node root) {
        var file = new Fields(root, "", problems);
        var id = file.scalar("declaration").map(Scalar::id).orElse("");
        var home = file.scalar("home").map(Scalar::id).orElse("");
        var parties = parties(file, home);
        var date = file.scalar("date").map(Scalar::date).orElse(LocalDate.EPOCH);
        var title = EntryReader.texts(file, "title", EntryReader.LANGUAGES, EntryReader.MAX_TITLE_CHARS);
        var entered = new DeclarationEntered(id, title, date, parties);
        var agreements = agreements(file, new EntryReader(id, parties, vocabulary, problems));
        file.close();
        List<ParagraphEntered> paragraphs = source.map(SourceText::paragraphs).orElse(List.of());
        var entries = agreements.stream().map(EntryReader.Read::entry).toList();
        return new DeclarationFile(path, home, new Agreements.Declaration(entered, paragraphs, entries));
    }

    private static List<String> parties(Fields file, String home) {
        var scalars = file.scalars("parties");
        EntryReader.rejectTwice(scalars);
        var parties = scalars.stream().map(Scalar::id).toList();
        if (file.has("parties") && (parties.size() < FEWEST_PARTIES || parties.size() > MAX_PARTIES)) {
            file.problem(
                    "parties",
                    "has " + parties.size() + " items; " + FEWEST_PARTIES + " to " + MAX_PARTIES + " are expected");
        }
        if (!home.isEmpty() && !parties.isEmpty() && !parties.contains(home)) {
            file.problem("home", "'" + home + "' is wrong: expected one of the parties " + String.join(", ", parties));
        }
        return parties;
    }

    private List<EntryReader.Read> agreements(Fields file, EntryReader reader) {
        var nodes = file.list("agreements");
        if (nodes.size() > MAX_AGREEMENTS) {
            file.problem("agreements", "has " + nodes.size() + " items; at most " + MAX_AGREEMENTS + " are expected");
            return List.of();
        }
        if (nodes.isEmpty() && file.has("agreements")) {
            file.problem("agreements", "has no items; at least one agreement is expected");
        }
        var agreements = new ArrayList<EntryReader.Read>();
        for (int i = 0; i < nodes.size(); i++) {
            agreements.add(reader.read(nodes.get(i), i));
        }
        rejectSameIds(agreements);
        rejectUnknownRelated(agreements);
        source.ifPresent(text -> agreements.forEach(read -> text.check(read.entry(), read.fields())));
        return agreements;
    }

    private static void rejectSameIds(List<EntryReader.Read> agreements) {
        var lines = new HashMap<String, Integer>();
        for (var read : agreements) {
            var id = read.entry().id();
            int line = read.fields().nodeOf("id").getStartMark().orElseThrow().getLine() + 1;
            var earlier = id.isEmpty() ? null : lines.putIfAbsent(id, line);
            if (earlier != null) {
                read.fields()
                        .problem(
                                "id",
                                "'" + id + "' is the id of the agreement at line " + earlier + " too; ids are unique");
            }
        }
    }

    private static void rejectUnknownRelated(List<EntryReader.Read> agreements) {
        var known = agreements.stream().map(read -> read.entry().id()).collect(Collectors.toSet());
        for (var read : agreements) {
            for (var related : read.fields().findScalars("related")) {
                if (!known.contains(related.raw())) {
                    related.wrong("no agreement of this file has that id");
                }
            }
        }
    }
}
