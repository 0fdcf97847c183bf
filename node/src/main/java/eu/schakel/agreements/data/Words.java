package eu.schakel.agreements.data;

import eu.schakel.agreements.AgreementReads.Line;
import eu.schakel.agreements.ErasedWords;
import eu.schakel.agreements.Status;
import eu.schakel.agreements.StatusWords;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Language;
import eu.schakel.portal.Messages;
import eu.schakel.portal.Texts;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happened and what is due, in the words of one language, for feeds and calendars. */
final class Words {
    private static final Messages MESSAGES = Messages.load("eu/schakel/agreements/data/messages");

    private final Language language;
    private final Texts texts;
    private final Governments governments;

    Words(Language language, Governments governments) {
        this.language = language;
        this.texts = MESSAGES.in(language);
        this.governments = governments;
    }

    Language language() {
        return language;
    }

    String text(String key, Object... namesAndValues) {
        return texts.get(key, namesAndValues);
    }

    String side(String node) {
        return governments.side(node, language).name();
    }

    /** One line of a story as a short sentence. */
    String title(Line line) {
        var type = line.type().substring(line.type().lastIndexOf('.') + 1);
        var corrected = line.detail().has("corrects") ? "reading-corrected" : type;
        var key = "line." + corrected;
        return texts.has(key)
                ? texts.get(key, "side", side(line.side()), "status", status(line))
                : texts.get("line.other", "side", side(line.side()));
    }

    /** What was said with it: evidence, next step, question, answer, note, reason. */
    String summary(Line line) {
        return Stream.of("reason", "evidence", "nextStep", "question", "answer", "note", "what")
                .map(name -> ErasedWords.of(line.detail(), name, language))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private String status(Line line) {
        var word = line.detail().path("status").asString("");
        return word.isEmpty() ? "" : StatusWords.of(Status.of(word), language);
    }
}
