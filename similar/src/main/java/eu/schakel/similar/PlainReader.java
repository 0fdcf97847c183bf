package eu.schakel.similar;

import java.util.List;
import java.util.stream.Collectors;

/** Every four and five characters in a row, and nothing else: what the field reader is measured against. */
final class PlainReader implements Reader {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 5;

    @Override
    public double[] shares() {
        return new double[] {1};
    }

    @Override
    public int firstTelling() {
        return 0;
    }

    @Override
    public List<Features> read(String text) {
        var plain = Word.of(text).stream().map(Word::plain).collect(Collectors.joining(" ", " ", " "));
        var features = new Features();
        for (int length = SHORTEST; length <= LONGEST; length++) {
            for (int at = 0; at + length <= plain.length(); at++) {
                var gram = plain.substring(at, at + length);
                features.add(gram, gram.strip());
            }
        }
        return List.of(features);
    }
}
