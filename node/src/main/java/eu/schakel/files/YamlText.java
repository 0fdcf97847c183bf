package eu.schakel.files;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * YAML 1.2 text as a tree of nodes that know their line. Only what a reviewer can read without knowing YAML well: no anchors, no
 * aliases, no tags, no second document, no deep nesting.
 */
public final class YamlText {
    /** The forms have six levels, such as file, agreements, agreement, milestones, milestone, title. */
    private static final int MAX_DEPTH = 12;

    private final Problems problems;
    private int depth;
    private int documents;

    private YamlText(Problems problems) {
        this.problems = problems;
    }

    /** The tree; empty when there is none, and then the problems say why. */
    public static Optional<Node> parse(String text, String file, Problems problems) {
        var settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(FileText.MAX_BYTES)
                .setUseMarks(true)
                .build();
        try {
            var check = new YamlText(problems);
            for (var event : new Parse(settings).parseString(text)) {
                if (!check.accept(event)) {
                    return Optional.empty();
                }
            }
            var root = new Compose(settings).composeString(text);
            if (root.isEmpty()) {
                problems.add(1, 1, "", "is empty; fields are expected (name: value)");
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            var mark = e.getProblemMark().or(e::getContextMark);
            problems.add(
                    mark.map(at -> at.getLine() + 1).orElse(1),
                    mark.map(at -> at.getColumn() + 1).orElse(1),
                    "",
                    "is no YAML here: " + e.getProblem());
        } catch (ReaderException e) {
            int line = 1
                    + (int) text.codePoints()
                            .limit(e.getPosition())
                            .filter(character -> character == '\n')
                            .count();
            problems.add(
                    line, 1, "", "has the character U+%04X, which YAML does not allow".formatted(e.getCodePoint()));
        } catch (YamlEngineException e) {
            problems.add(1, 1, "", "is no YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private boolean accept(Event event) {
        if (event instanceof AliasEvent alias) {
            return refuse(event, "the alias *" + alias.getAlias() + " is refused; write the value itself");
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            return refuse(
                    event, "the anchor &" + node.getAnchor().get() + " is refused; write the value where it belongs");
        }
        if (tag(event) != null) {
            return refuse(event, "the tag " + tag(event) + " is refused; write the plain value");
        }
        if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
            return refuse(event, "is nested deeper than " + MAX_DEPTH + " levels");
        }
        if (event instanceof CollectionEndEvent) {
            depth--;
        }
        if (event instanceof DocumentStartEvent && ++documents > 1) {
            return refuse(event, "a second document begins; one file holds one document");
        }
        return true;
    }

    private static @Nullable String tag(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag().orElse(null);
            case CollectionStartEvent start -> start.getTag().orElse(null);
            default -> null;
        };
    }

    private boolean refuse(Event event, String message) {
        problems.add(
                event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1),
                event.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1),
                "",
                message);
        return false;
    }
}
