package eu.schakel.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The same as the diagram, as a table in Markdown, with what each step does to limits. */
public final class DiagramTable {
    private final Procedure procedure;
    private final Locale locale;
    private final Sentences sentences;

    private DiagramTable(Procedure procedure, Locale locale) {
        this.procedure = procedure;
        this.locale = locale;
        this.sentences = Sentences.in(locale);
    }

    /** The document. */
    public static String markdown(Procedure procedure, Locale locale) {
        return new DiagramTable(procedure, locale).write();
    }

    private String write() {
        var lines = new ArrayList<String>();
        lines.add("# "
                + text("diagram.title", Map.of("name", procedure.title().in(locale), "version", procedure.version())));
        lines.add("");
        lines.add(row(List.of("step", "from", "to", "who", "limits").stream()
                .map(column -> text("table." + column, Map.of()))
                .toList()));
        lines.add("| --- | --- | --- | --- | --- |");
        for (var step : Layers.of(procedure).steps()) {
            lines.add(row(List.of(
                    step.name().in(locale),
                    step.opens() ? text("table.opens", Map.of()) : String.join(", ", step.from()),
                    step.to(),
                    procedure.role(step.by().role()).name().in(locale),
                    effects(step))));
        }
        return String.join("\n", lines) + "\n";
    }

    private String effects(Procedure.Step step) {
        var effects = step.effects();
        var all = new ArrayList<String>();
        add(all, "starts", effects.starts());
        add(all, "ends", effects.ends());
        add(all, "suspends", effects.suspends());
        add(all, "resumes", effects.resumes());
        add(all, "extends", effects.longer());
        if (step.handsOver()) {
            all.add(text("table.handsOver", Map.of()));
        }
        return String.join("; ", all);
    }

    private void add(List<String> all, String effect, List<String> ids) {
        if (!ids.isEmpty()) {
            all.add(text("table." + effect, Map.of("names", String.join(", ", ids))));
        }
    }

    private String text(String key, Map<String, Object> values) {
        return sentences.get(key, values);
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }
}
