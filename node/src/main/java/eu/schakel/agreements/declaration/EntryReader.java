package eu.schakel.agreements.declaration;

import eu.schakel.agreements.Entry;
import eu.schakel.agreements.Kind;
import eu.schakel.agreements.Vocabulary;
import eu.schakel.files.Problems;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one agreement of the file. */
final class EntryReader {
    /** Longest title: it must fit in a list on a phone and on a line of the briefing. */
    static final int MAX_TITLE_CHARS = 160;

    /** Four plain sentences; more belongs in the declaration itself. */
    static final int MAX_DESCRIPTION_CHARS = 800;

    /** Longest name of a body, a third party or a forum. */
    static final int MAX_NAME_CHARS = 160;

    /** More parts than that are agreements of their own. */
    static final int MAX_MILESTONES = 40;

    /** Third parties of one agreement: what a page can list. */
    static final int MAX_NAMES = 40;

    /** One entry of a log holds 64 KiB, with all that goes around the agreement. */
    static final int MAX_BYTES = 56 * 1024;

    static final List<String> LANGUAGES = List.of("nl", "fr", "en", "de");
    private static final List<String> DESCRIBED_IN = List.of("nl", "en");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String declaration;
    private final List<String> parties;
    private final Vocabulary vocabulary;
    private final Problems problems;

    EntryReader(String declaration, List<String> parties, Vocabulary vocabulary, Problems problems) {
        this.declaration = declaration;
        this.parties = parties;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** An agreement with where its fields stand, for checks that need the others or the source. */
    record Read(Entry entry, Fields fields) {}

    Read read(Node node, int position) {
        var fields = new Fields(node, "agreements[" + name(node, position) + "]", problems);
        var id = fields.scalar("id").map(Scalar::id).orElse("");
        var paragraph = fields.scalar("paragraph").map(Scalar::id).orElse("");
        var entry = new Entry(
                id,
                declaration,
                position,
                passage(fields, paragraph),
                texts(fields, "title", LANGUAGES, MAX_TITLE_CHARS),
                texts(fields, "description", DESCRIBED_IN, MAX_DESCRIPTION_CHARS),
                fields.scalar("kind").map(Scalar::kind).orElse(Kind.POSITION),
                fields.scalar("theme").map(this::theme).orElse(""),
                owners(fields),
                names(fields, "thirdParties"),
                fields.findScalar("forum")
                        .map(forum -> forum.text(MAX_NAME_CHARS))
                        .orElse(null),
                fields.findScalar("deadline").map(Scalar::date).orElse(null),
                fields.findScalar("rhythm").map(Scalar::rhythm).orElse(null),
                new MilestoneReader(parties, problems).read(fields),
                related(fields, id));
        if (fields.has("deadline") && fields.has("rhythm")) {
            fields.problem("rhythm", "stands beside a deadline; an agreement has one of the two");
        }
        fields.close();
        int bytes = JSON.writeValueAsBytes(entry).length;
        if (bytes > MAX_BYTES) {
            fields.problem("", "has " + bytes + " bytes as JSON; at most " + MAX_BYTES + " fit in an entry of a log");
        }
        return new Read(entry, fields);
    }

    /** The id where there is one, for a reader of messages finds that more easily than a number. */
    static String name(Node node, int position) {
        if (node instanceof MappingNode mapping) {
            for (var tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals("id")
                        && tuple.getValueNode() instanceof ScalarNode id
                        && !id.getValue().isBlank()) {
                    return id.getValue();
                }
            }
        }
        return Integer.toString(position);
    }

    /** Text by language; exactly these languages. */
    static Map<String, String> texts(Fields fields, String name, List<String> languages, int maxChars) {
        var texts = new LinkedHashMap<String, String>();
        fields.map(name).ifPresent(byLanguage -> {
            for (var language : languages) {
                byLanguage.scalar(language).ifPresent(text -> texts.put(language, text.text(maxChars)));
            }
            byLanguage.close();
        });
        return texts;
    }

    private static Entry.Passage passage(Fields fields, String paragraph) {
        var quote = fields.map("quote");
        int from = number(quote, "from");
        int to = number(quote, "to");
        var sha256 = quote.flatMap(parts -> parts.scalar("sha256"))
                .map(Scalar::sha256)
                .orElse("");
        quote.ifPresent(parts -> {
            if (parts.has("from") && parts.has("to") && from >= to) {
                parts.problem("to", "'" + to + "' is not behind from, which is " + from + "; the end is exclusive");
            }
            parts.close();
        });
        return new Entry.Passage(paragraph, from, to, sha256);
    }

    private static int number(Optional<Fields> quote, String name) {
        return quote.flatMap(parts -> parts.scalar(name)).map(Scalar::number).orElse(0);
    }

    private String theme(Scalar theme) {
        if (!vocabulary.hasTheme(theme.raw())) {
            theme.wrong("expected one of " + String.join(", ", vocabulary.listThemes()));
        }
        return theme.raw();
    }

    private Map<String, Entry.Owner> owners(Fields fields) {
        var owners = new LinkedHashMap<String, Entry.Owner>();
        fields.map("owners").ifPresent(bySide -> {
            for (var side : parties) {
                bySide.map(side).ifPresent(owner -> owners.put(side, owner(owner)));
            }
            bySide.close();
        });
        return owners;
    }

    private static Entry.Owner owner(Fields owner) {
        var body = owner.scalar("body").map(name -> name.text(MAX_NAME_CHARS)).orElse("");
        var proposed = owner.findScalar("proposed").map(Scalar::flag).orElse(false);
        owner.close();
        return new Entry.Owner(body, proposed);
    }

    private static List<String> names(Fields fields, String name) {
        var scalars = fields.findScalars(name);
        if (scalars.size() > MAX_NAMES) {
            fields.problem(name, "has " + scalars.size() + " items; at most " + MAX_NAMES + " are expected");
        }
        rejectTwice(scalars);
        return scalars.stream().map(scalar -> scalar.text(MAX_NAME_CHARS)).toList();
    }

    /** Whether the others exist is checked when all are read. */
    private static List<String> related(Fields fields, String id) {
        var scalars = fields.findScalars("related");
        rejectTwice(scalars);
        for (var scalar : scalars) {
            if (!id.isEmpty() && scalar.raw().equals(id)) {
                scalar.wrong("an agreement is not related to itself");
            }
        }
        return scalars.stream().map(Scalar::raw).toList();
    }

    static void rejectTwice(List<Scalar> scalars) {
        var seen = new HashSet<String>();
        for (var scalar : scalars) {
            if (!seen.add(scalar.raw())) {
                scalar.problem("'" + scalar.raw() + "' is there twice; keep one");
            }
        }
    }
}
