package eu.schakel.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A procedure as a picture (SVG): a column for each state, a row for each step, an arrow from where it can be taken to where it
 * leads. No line crosses a word, however many steps there are. Its grey can be read on light and on dark; a page that shows it in line sets
 * {@code color} in its style sheet.
 */
public final class Diagram {
    private static final int LABEL_WIDTH = 330;
    private static final int COLUMN_WIDTH = 104;
    private static final int ROW_HEIGHT = 44;
    private static final int LINE_HEIGHT = 15;
    /** What fits in a column at the size of its letters. */
    private static final int HEAD_MAX_CHARS = 14;

    /** What fits before the columns. */
    private static final int LABEL_MAX_CHARS = 46;

    private final Procedure procedure;
    private final Locale locale;
    private final Layers layers;
    private final StringBuilder svg = new StringBuilder();

    private Diagram(Procedure procedure, Locale locale) {
        this.procedure = procedure;
        this.locale = locale;
        this.layers = Layers.of(procedure);
    }

    /** The document. */
    public static String svg(Procedure procedure, Locale locale) {
        return new Diagram(procedure, locale).draw();
    }

    private String draw() {
        var heads = layers.states().stream()
                .map(state -> wrap(state.id().replace('-', ' '), HEAD_MAX_CHARS))
                .toList();
        int lines = heads.stream().mapToInt(List::size).max().orElse(1);
        int top = 50 + lines * LINE_HEIGHT;
        int width = LABEL_WIDTH + layers.states().size() * COLUMN_WIDTH;
        int height = top + layers.steps().size() * ROW_HEIGHT + 10;
        var sentences = Sentences.in(locale);
        var title = sentences.get(
                "diagram.title", Map.of("name", procedure.title().in(locale), "version", procedure.version()));
        line(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\"",
                width,
                height,
                width,
                height));
        line(String.format(
                Locale.ROOT,
                " role=\"img\" aria-labelledby=\"t d\" lang=\"%s\" fill=\"currentColor\" color=\"#767676\"",
                locale.getLanguage()));
        line(" font-family=\"system-ui, sans-serif\" font-size=\"12\">");
        line(String.format(Locale.ROOT, "<title id=\"t\">%s</title>", escape(title)));
        line(String.format(
                Locale.ROOT, "<desc id=\"d\">%s</desc>", escape(sentences.get("diagram.description", Map.of()))));
        line(String.format(
                Locale.ROOT, "<text x=\"8\" y=\"20\" font-size=\"15\" font-weight=\"bold\">%s</text>", escape(title)));
        for (int i = 0; i < heads.size(); i++) {
            state(i, heads.get(i), top, height);
        }
        for (int i = 0; i < layers.steps().size(); i++) {
            step(layers.steps().get(i), top + i * ROW_HEIGHT + ROW_HEIGHT / 2);
        }
        line("</svg>");
        return svg.toString();
    }

    private void state(int column, List<String> head, int top, int height) {
        boolean isFinal = layers.states().get(column).isFinal();
        for (int i = 0; i < head.size(); i++) {
            line(String.format(
                    Locale.ROOT,
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" font-weight=\"bold\">%s</text>",
                    x(column),
                    45 + i * LINE_HEIGHT,
                    escape(head.get(i))));
        }
        line(String.format(
                Locale.ROOT,
                "<path d=\"M%d %dV%d\" stroke=\"currentColor\" stroke-width=\"%d\" stroke-opacity=\"0.4\"/>",
                x(column),
                top - 8,
                height - 8,
                isFinal ? 5 : 1));
    }

    private void step(Procedure.Step step, int y) {
        var label = wrap(step.name().in(locale), LABEL_MAX_CHARS);
        line(String.format(
                Locale.ROOT,
                "<text x=\"8\" y=\"%d\">%s</text>",
                y - 3,
                escape(label.size() == 1 ? label.getFirst() : label.getFirst() + " …")));
        line(String.format(
                Locale.ROOT,
                "<text x=\"8\" y=\"%d\" font-size=\"11\" font-style=\"italic\">%s</text>",
                y + 12,
                escape(procedure.role(step.by().role()).name().in(locale))));
        int to = layers.column(step.to());
        var columns = step.from().stream().mapToInt(layers::column).toArray();
        if (columns.length == 0) {
            line(String.format(
                    Locale.ROOT,
                    "<path d=\"M%d %dH%d\" stroke=\"currentColor\" stroke-width=\"2\"/>",
                    LABEL_WIDTH,
                    y,
                    x(to) - 8));
            head(x(to), y, 1);
            return;
        }
        int first = Math.min(to, IntStream.of(columns).min().orElse(to));
        int last = Math.max(to, IntStream.of(columns).max().orElse(to));
        if (first == last) {
            line(String.format(
                    Locale.ROOT,
                    "<path d=\"M%d %dq26 -14 26 0t-18 4\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>",
                    x(to),
                    y));
            head(x(to), y + 4, -1);
        } else {
            line(String.format(
                    Locale.ROOT,
                    "<path d=\"M%d %dH%d\" stroke=\"currentColor\" stroke-width=\"2\"/>",
                    first == to ? x(to) + 8 : x(first),
                    y,
                    last == to ? x(to) - 8 : x(last)));
            if (first < to) {
                head(x(to), y, 1);
            }
            if (last > to) {
                head(x(to), y, -1);
            }
        }
        for (int column : columns) {
            line(String.format(Locale.ROOT, "<circle cx=\"%d\" cy=\"%d\" r=\"5\"/>", x(column), y));
        }
    }

    private void head(int x, int y, int direction) {
        line(String.format(Locale.ROOT, "<path d=\"M%d %dl%d -6v12z\"/>", x, y, -10 * direction));
    }

    private static int x(int column) {
        return LABEL_WIDTH + column * COLUMN_WIDTH + COLUMN_WIDTH / 2;
    }

    private void line(String text) {
        svg.append(text).append('\n');
    }

    private static List<String> wrap(String text, int maxChars) {
        var lines = new ArrayList<String>();
        var current = new StringBuilder();
        for (var word : List.of(text.split(" "))) {
            if (!current.isEmpty() && current.length() + 1 + word.length() > maxChars) {
                lines.add(current.toString());
                current.setLength(0);
            }
            current.append(current.isEmpty() ? "" : " ").append(word);
        }
        lines.add(current.toString());
        return lines;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
