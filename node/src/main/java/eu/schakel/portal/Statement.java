package eu.schakel.portal;

import java.util.ArrayList;
import java.util.List;

/** A page of plain text that belongs to every node: how it works, privacy, accessibility. */
public record Statement(String lead, List<Section> sections) {
    private static final Messages STATEMENTS = Messages.load("eu/schakel/portal/statements");

    /** Keeps the list unchangeable. */
    public Statement {
        sections = List.copyOf(sections);
    }

    /** Which one. */
    public enum Kind {
        ABOUT("about"),
        PRIVACY("privacy"),
        ACCESSIBILITY("accessibility");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The address below the language, and the beginning of the message keys after its slash. */
        public String path() {
            return "/" + key;
        }
    }

    /** A heading with its paragraphs and then its list; either may be empty. */
    public record Section(String heading, List<String> paragraphs, List<String> items) {
        /** Keeps the lists unchangeable. */
        public Section {
            paragraphs = List.copyOf(paragraphs);
            items = List.copyOf(items);
        }
    }

    /** The title of the statement in that language. */
    public static String title(Kind kind, Language language) {
        return STATEMENTS.in(language).get(kind.key + ".title");
    }

    /** The statement for this node, in that language. */
    public static Statement of(Kind kind, NodeIdentity node, Language language) {
        Texts texts = STATEMENTS.in(language);
        Object[] arguments = {
            "operator", node.operator().in(language),
            "side", node.sideTitle().in(language),
            "contact", node.contactMail()
        };
        List<Section> sections = new ArrayList<>();
        for (int i = 1; texts.has(kind.key + "." + i + ".heading"); i++) {
            String key = kind.key + "." + i;
            sections.add(new Section(
                    texts.get(key + ".heading", arguments),
                    lines(texts, key + ".text", arguments),
                    lines(texts, key + ".list", arguments)));
        }
        return new Statement(texts.get(kind.key + ".lead", arguments), sections);
    }

    private static List<String> lines(Texts texts, String key, Object[] arguments) {
        return texts.has(key) ? texts.get(key, arguments).lines().toList() : List.of();
    }
}
