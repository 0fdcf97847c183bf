package eu.schakel.similar;

import java.util.List;
import java.util.stream.Collectors;

/** Looks at a text in three ways: pieces of words, concepts of the field, spelling that languages share. */
final class FieldReader implements Reader {
    /** Chosen on one half of the paraphrases; a tenth more or less makes no difference. */
    private static final double[] SHARES = {0.3, 0.4, 0.3};

    private static final int GRAM = 4;
    private static final int COGNATE = 6;
    private static final int SHORTEST_COGNATE = 3;

    private final Lexicon lexicon;
    private final LanguageDetector detector;
    private final Compounds compounds;

    FieldReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.detector = new LanguageDetector(lexicon);
        this.compounds = new Compounds(lexicon);
    }

    @Override
    public double[] shares() {
        return SHARES.clone();
    }

    @Override
    public int firstTelling() {
        return 1;
    }

    @Override
    public List<Features> read(String text) {
        var words = Word.of(text);
        var language = detector.detect(words);
        var languages = language == Language.UNKNOWN ? Lexicon.LANGUAGES : List.of(language);
        return List.of(characters(words), concepts(words, languages), cognates(words, languages));
    }

    /** Pieces of words: typing errors and endings leave most of them whole. */
    private static Features characters(List<Word> words) {
        var features = new Features();
        for (var word : words) {
            var framed = "_" + word.plain() + "_";
            for (int at = 0; at + GRAM <= framed.length(); at++) {
                features.add(framed.substring(at, at + GRAM), word.written());
            }
        }
        return features;
    }

    /** What words, phrases and parts of compounds stand for: the same in all languages. */
    private Features concepts(List<Word> words, List<Language> languages) {
        var features = new Features();
        for (var language : languages) {
            var stems =
                    words.stream().map(word -> Stems.of(word.plain(), language)).toList();
            for (int at = 0; at < words.size(); at++) {
                addPhrases(words, stems, at, language, features);
                addParts(words.get(at), language, features);
            }
        }
        return features;
    }

    private void addPhrases(List<Word> words, List<String> stems, int at, Language language, Features features) {
        int end = Math.min(at + lexicon.longestPhrase(stems.get(at), language), words.size());
        for (int to = at + 1; to <= end; to++) {
            var concepts = lexicon.conceptsOf(String.join(" ", stems.subList(at, to)), language);
            if (!concepts.isEmpty()) {
                var written = words.subList(at, to).stream().map(Word::written).collect(Collectors.joining(" "));
                concepts.forEach(concept -> features.add(concept, written));
            }
        }
    }

    private void addParts(Word word, Language language, Features features) {
        for (var part : compounds.parts(word.plain(), language)) {
            lexicon.concepts(part, language).forEach(concept -> features.add(concept, word.written()));
        }
    }

    /** Names, numbers and words that many languages share but for their spelling: "cabotage" and "Kabotage". */
    private Features cognates(List<Word> words, List<Language> languages) {
        var features = new Features();
        for (var word : words) {
            if (word.plain().length() >= SHORTEST_COGNATE
                    && languages.stream().noneMatch(language -> lexicon.isStopWord(word, language))) {
                features.add(cognate(word.plain()), word.written());
            }
        }
        return features;
    }

    private static String cognate(String plain) {
        var spelling = plain.replace("ph", "f")
                .replace("th", "t")
                .replace("ck", "k")
                .replace("qu", "k")
                .replace('c', 'k')
                .replace('y', 'i')
                .replace('z', 's');
        var single = new StringBuilder();
        for (int at = 0; at < spelling.length() && single.length() < COGNATE; at++) {
            if (at == 0 || spelling.charAt(at) != spelling.charAt(at - 1)) {
                single.append(spelling.charAt(at));
            }
        }
        return single.toString();
    }
}
