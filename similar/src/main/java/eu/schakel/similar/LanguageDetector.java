package eu.schakel.similar;

import java.util.List;

/** Tells the language of a short text by its small words and by words of the lexicon. */
public final class LanguageDetector {
    /** Words of the field are often the same in two languages ("transport"), small words seldom. */
    private static final double FIELD_WORD = 0.4;

    private final Lexicon lexicon;

    LanguageDetector(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** One that reads the lexicon. */
    public LanguageDetector() {
        this(new Lexicon());
    }

    /** The language that most words speak for; unknown where none does, or two equally. */
    public Language detect(String text) {
        return detect(Word.of(text));
    }

    Language detect(List<Word> words) {
        var best = Language.UNKNOWN;
        double highest = 0;
        boolean tie = false;
        for (var language : Lexicon.LANGUAGES) {
            double points = points(words, language);
            tie = points == highest || (tie && points < highest);
            if (points > highest) {
                highest = points;
                best = language;
            }
        }
        return tie ? Language.UNKNOWN : best;
    }

    private double points(List<Word> words, Language language) {
        double points = 0;
        for (var word : words) {
            if (lexicon.isStopWord(word, language)) {
                points += 1;
            } else if (!lexicon.concepts(word.plain(), language).isEmpty()) {
                points += FIELD_WORD;
            }
        }
        return points;
    }
}
