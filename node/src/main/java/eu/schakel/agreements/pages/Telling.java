package eu.schakel.agreements.pages;

import eu.schakel.agreements.AgreementReads.Line;
import eu.schakel.agreements.AgreementReads.Recent;
import eu.schakel.agreements.Entry;
import eu.schakel.agreements.ErasedWords;
import eu.schakel.agreements.Judgement;
import eu.schakel.agreements.Status;
import eu.schakel.portal.Link;
import eu.schakel.portal.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what happened, a sentence for each event. The side stands beside it, so the sentence does not name it. */
final class Telling {
    private final Words words;
    private final Links links;

    Telling(Asked asked) {
        this.words = asked.words();
        this.links = asked.links();
    }

    /** The whole story of an agreement, ending with the day on which it was made. */
    Story whole(Entry entry, List<Line> newestFirst, @Nullable LocalDate agreedOn) {
        var entries = new ArrayList<Story.Entry>();
        var before = new HashMap<String, String>();
        for (var line : newestFirst.reversed()) {
            if (isTold(line)) {
                entries.add(entry(line, sentence(line, entry, before.get(line.side())), null));
            }
            var status = word(line, "status");
            if (isReading(line) && !status.isEmpty()) {
                before.put(line.side(), status);
            }
        }
        if (agreedOn != null) {
            entries.addFirst(new Story.Entry(
                    agreedOn.atStartOfDay(Judgement.ZONE).toInstant(),
                    false,
                    words.together(),
                    words.text("story.agreed"),
                    new Link(words.text("story.agreed.link"), links.declaration(entry.declaration())),
                    null,
                    false));
        }
        return new Story(entries.reversed());
    }

    /** The last things that happened, each with its agreement. */
    Story recent(List<Recent> newestFirst) {
        return new Story(newestFirst.stream()
                .filter(recent -> isTold(recent.line()))
                .map(recent -> entry(
                        recent.line(),
                        sentence(recent.line(), recent.agreement().entry(), null),
                        new Link(
                                words.title(recent.agreement().entry()),
                                links.agreement(recent.agreement().entry()))))
                .toList());
    }

    /** A line in words, for its proof. */
    String sentence(Line line, @Nullable Entry entry) {
        return sentence(line, entry, null);
    }

    private Story.Entry entry(Line line, String text, @Nullable Link link) {
        return new Story.Entry(line.at(), false, words.side(line.side()), text, link, links.proof(line.event()), false);
    }

    private static boolean isTold(Line line) {
        return !line.type().equals("dossier.opened");
    }

    static boolean isReading(Line line) {
        return line.type().equals("agreements.reading-given");
    }

    private String sentence(Line line, @Nullable Entry entry, @Nullable String before) {
        return switch (line.type()) {
            case "agreements.reading-given" -> reading(line, before);
            case "agreements.question-asked" ->
                words.text(
                        "story.question",
                        "question",
                        typed(words, line, "question"),
                        "date",
                        words.date(LocalDate.parse(word(line, "answerBy"))));
            case "agreements.question-answered" -> words.text("story.answer", "answer", typed(words, line, "answer"));
            case "agreements.milestone-read" -> milestone(line, entry);
            case "agreements.changed" -> changed(line);
            case "agreements.correction-published" ->
                joined(
                        words.text(
                                line.detail().path("corrected").asBoolean(false)
                                        ? "story.correction.corrected"
                                        : "story.correction.right"),
                        typed(words, line, "what"));
            case "dossier.text-erased" ->
                words.text("story.text-erased", "reason", ErasedWords.reason(word(line, "why"), words.language()));
            default ->
                words.has("story." + line.type()) ? words.text("story." + line.type()) : words.text("story.other");
        };
    }

    private String reading(Line line, @Nullable String before) {
        var now = words.status(Status.of(word(line, "status")));
        String first;
        if (!word(line, "corrects").isEmpty()) {
            first = words.text("story.reading.corrected", "status", now, "reason", ended(typed(words, line, "reason")));
        } else if (before == null) {
            first = words.text("story.reading", "status", now);
        } else if (before.equals(word(line, "status"))) {
            first = words.text("story.reading.same", "status", now);
        } else {
            first = words.text("story.reading.changed", "before", words.status(Status.of(before)), "status", now);
        }
        var next = typed(words, line, "nextStep");
        return joined(
                first, typed(words, line, "evidence"), next.isEmpty() ? "" : words.text("reading.next", "step", next));
    }

    private String milestone(Line line, @Nullable Entry entry) {
        var id = word(line, "milestone");
        var title = entry == null
                ? id
                : entry.milestones().stream()
                        .filter(milestone -> milestone.id().equals(id))
                        .map(milestone -> words.title(milestone.title()))
                        .findFirst()
                        .orElse(id);
        return joined(
                words.text(
                        "story.milestone", "milestone", title, "status", words.status(Status.of(word(line, "status")))),
                typed(words, line, "note"));
    }

    private String changed(Line line) {
        var fields = Stream.of(word(line, "fields").split(" ", -1))
                .filter(field -> words.has("field." + field))
                .map(field -> words.text("field." + field))
                .collect(Collectors.joining(", "));
        return fields.isEmpty() ? words.text("story.changed") : words.text("story.changed.fields", "fields", fields);
    }

    /** What a person typed, or that it was erased. */
    static String typed(Words words, Line line, String name) {
        return ErasedWords.of(line.detail(), name, words.language());
    }

    static String word(Line line, String name) {
        return line.detail().path(name).asString("");
    }

    /** Sentences one after the other, each ended. */
    static String joined(String... sentences) {
        return Stream.of(sentences)
                .filter(sentence -> !sentence.isBlank())
                .map(Telling::ended)
                .collect(Collectors.joining(" "));
    }

    private static String ended(String sentence) {
        var text = sentence.strip();
        return text.isEmpty() || isEnded(text) ? text : text + ".";
    }

    static boolean isEnded(String text) {
        return ".!?…”»“".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
