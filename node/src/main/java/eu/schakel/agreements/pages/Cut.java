package eu.schakel.agreements.pages;

import eu.schakel.agreements.Entry;
import java.util.Optional;

/** Cuts a paragraph around a passage. */
final class Cut {
    private Cut() {}

    /** Empty when the range lies outside the text; the range counts code points. */
    static Optional<AgreementPage.Passage> of(String text, Entry.Passage passage) {
        int length = text.codePointCount(0, text.length());
        if (passage.from() < 0 || passage.from() >= passage.to() || passage.to() > length) {
            return Optional.empty();
        }
        int from = text.offsetByCodePoints(0, passage.from());
        int to = text.offsetByCodePoints(from, passage.to() - passage.from());
        return Optional.of(
                new AgreementPage.Passage(text.substring(0, from), text.substring(from, to), text.substring(to)));
    }
}
