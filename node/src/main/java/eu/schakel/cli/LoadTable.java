package eu.schakel.cli;

import eu.schakel.agreements.Entry;
import eu.schakel.agreements.Kind;
import eu.schakel.agreements.Vocabulary;
import eu.schakel.agreements.declaration.DeclarationFile;
import eu.schakel.agreements.declaration.LoadReport;
import eu.schakel.files.Problem;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What {@code load} tells a person. */
record LoadTable(PrintWriter out) implements LoadOutput {
    private static final String TOTAL = "total";

    @Override
    public void wrong(List<Problem> problems) {}

    @Override
    public void read(DeclarationFile file) {
        var declaration = file.declaration();
        out.println(declaration.entered().declaration() + " of "
                + declaration.entered().date() + ", home " + file.home() + ", parties "
                + String.join(", ", declaration.entered().parties()));
        out.println(
                declaration.paragraphs().isEmpty()
                        ? "No source was given: the hashes of the passages were not checked."
                        : declaration.entries().size() + " passages match the source, which has "
                                + declaration.paragraphs().size() + " paragraphs.");
        out.println();
        table(declaration.entries());
        out.flush();
    }

    @Override
    public void loaded(DeclarationFile file, String node, LoadReport report) {
        switch (report) {
            case LoadReport.Loaded loaded -> loaded(file, node, loaded);
            case LoadReport.Compared compared -> compared(file, node, compared);
        }
        out.flush();
    }

    private void loaded(DeclarationFile file, String node, LoadReport.Loaded loaded) {
        loaded.changed()
                .forEach(change -> out.println("changed  " + change.id() + ": "
                        + (change.fields().isEmpty() ? "is back" : String.join(", ", change.fields()))));
        loaded.removed().forEach(id -> out.println("removed  " + id));
        out.println(file.declaration().entered().declaration() + " at " + node + ": "
                + loaded.entered().size() + " entered, " + loaded.changed().size() + " changed, "
                + loaded.unchanged() + " unchanged, " + loaded.removed().size() + " removed; " + loaded.events()
                + " new events.");
    }

    private void compared(DeclarationFile file, String node, LoadReport.Compared compared) {
        out.println("Nothing was written: " + node + " is not the home of this file, " + compared.home() + " is.");
        compared.differences().forEach(out::println);
        int count = compared.differences().size();
        out.println(
                count == 0
                        ? "The register of " + node + " says the same as " + file.file() + "."
                        : count == 1 ? "1 difference." : count + " differences.");
    }

    /** Themes down, kinds across. */
    private void table(List<Entry> entries) {
        var rows = new ArrayList<List<String>>();
        var header = new ArrayList<>(List.of("theme"));
        Arrays.stream(Kind.values()).map(Kind::word).forEach(header::add);
        header.add(TOTAL);
        rows.add(header);
        for (var theme : Vocabulary.read().listThemes()) {
            rows.add(row(
                    theme,
                    entries.stream()
                            .filter(entry -> entry.theme().equals(theme))
                            .toList()));
        }
        rows.add(row(TOTAL, entries));
        int first = rows.stream().mapToInt(row -> row.getFirst().length()).max().orElse(0);
        for (var row : rows) {
            var line = new StringBuilder(row.getFirst())
                    .repeat(' ', first - row.getFirst().length());
            for (int column = 1; column < row.size(); column++) {
                var cell = row.get(column);
                line.repeat(' ', header.get(column).length() + 2 - cell.length())
                        .append(cell);
            }
            out.println(line);
        }
    }

    private static List<String> row(String name, List<Entry> entries) {
        var row = new ArrayList<>(List.of(name));
        for (var kind : Kind.values()) {
            row.add(count(entries.stream().filter(entry -> entry.kind() == kind).count()));
        }
        row.add(count(entries.size()));
        return row;
    }

    private static String count(long number) {
        return number == 0 ? "." : Long.toString(number);
    }
}
