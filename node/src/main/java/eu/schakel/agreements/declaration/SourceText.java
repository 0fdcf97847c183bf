package eu.schakel.agreements.declaration;

import eu.schakel.agreements.AgreementEvents.ParagraphEntered;
import eu.schakel.agreements.Entry;
import eu.schakel.files.FileText;
import eu.schakel.files.Problems;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The declaration's own text: tab-separated paragraph, chapter, section, text, with a header line. It stays outside the project. */
final class SourceText {
    private static final List<String> HEADER = List.of("paragraph", "chapter", "section", "text");
    private static final int ID = 0;
    private static final int CHAPTER = 1;
    private static final int SECTION = 2;
    private static final int TEXT = 3;

    /** Longest line: a paragraph becomes one entry of a log, which holds 64 KiB with all that goes around it. */
    private static final int MAX_LINE_BYTES = 48 * 1024;

    private static final Pattern PARAGRAPH = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final String file;
    private final Map<String, ParagraphEntered> paragraphs = new LinkedHashMap<>();

    private SourceText(String file) {
        this.file = file;
    }

    static SourceText read(Path file, Problems problems) {
        var source = new SourceText(file.toString());
        var text = FileText.read(file, problems);
        if (!problems.isEmpty()) {
            return source;
        }
        var lines = text.lines().toList();
        if (lines.isEmpty() || !List.of(lines.getFirst().split("\t", -1)).equals(HEADER)) {
            problems.add(1, 1, "", "has another first line; expected, with tabs between: " + String.join(" ", HEADER));
            return source;
        }
        for (int line = 2; line <= lines.size(); line++) {
            source.add(lines.get(line - 1), line, problems);
        }
        return source;
    }

    List<ParagraphEntered> paragraphs() {
        return new ArrayList<>(paragraphs.values());
    }

    /** Compares the passage of an agreement with this text; a mistake is one of the agreement's file. */
    void check(Entry entry, Fields fields) {
        var passage = entry.passage();
        var paragraph = paragraphs.get(passage.paragraph());
        if (paragraph == null) {
            fields.problem("paragraph", "'" + passage.paragraph() + "' is no paragraph of " + file);
            return;
        }
        fields.map("quote").ifPresent(quote -> {
            var codePoints = paragraph.text().codePoints().toArray();
            if (passage.from() >= passage.to()) {
                return;
            }
            if (passage.to() > codePoints.length) {
                quote.problem(
                        "to",
                        "'" + passage.to() + "' is behind the end of paragraph " + passage.paragraph() + ", which has "
                                + codePoints.length + " characters");
                return;
            }
            var found = sha256(new String(codePoints, passage.from(), passage.to() - passage.from()));
            if (!found.equals(passage.sha256())) {
                quote.problem(
                        "sha256",
                        "'" + passage.sha256() + "' is not the hash of characters " + passage.from() + " to "
                                + passage.to() + " of paragraph " + passage.paragraph() + " in " + file
                                + ", which is " + found + "; check the range, then the text");
            }
        });
    }

    private void add(String line, int number, Problems problems) {
        if (line.isEmpty()) {
            return;
        }
        var values = line.split("\t", -1);
        if (values.length != HEADER.size()) {
            problems.add(number, 1, "", "has " + values.length + " values; " + HEADER.size() + " are expected");
            return;
        }
        if (line.getBytes(StandardCharsets.UTF_8).length > MAX_LINE_BYTES) {
            problems.add(number, 1, "text", "is longer than " + MAX_LINE_BYTES + " bytes; split the paragraph");
            return;
        }
        if (!PARAGRAPH.matcher(values[ID]).matches()) {
            problems.add(number, 1, "paragraph", "'" + values[ID] + "' is wrong: an id such as p09 is expected");
            return;
        }
        var paragraph =
                new ParagraphEntered(values[ID], paragraphs.size(), values[CHAPTER], values[SECTION], values[TEXT]);
        if (values[TEXT].isBlank()) {
            problems.add(number, 1, "text", "is empty; the paragraph's text is expected");
        } else if (paragraphs.putIfAbsent(values[ID], paragraph) != null) {
            problems.add(number, 1, "paragraph", "'" + values[ID] + "' is there twice; ids are unique");
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime lacks SHA-256, which every Java has", e);
        }
    }
}
