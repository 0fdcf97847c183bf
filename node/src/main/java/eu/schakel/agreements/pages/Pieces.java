package eu.schakel.agreements.pages;

import eu.schakel.agreements.Entry;
import eu.schakel.agreements.pages.DeclarationPage.Piece;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Marks in a paragraph what agreements rest on; passages may overlap. */
final class Pieces {
    private Pieces() {}

    static List<Piece> of(String text, List<Entry.Passage> passages) {
        var codePoints = text.codePoints().toArray();
        var marked = new BitSet(codePoints.length);
        for (var passage : passages) {
            if (passage.from() >= 0 && passage.from() < passage.to() && passage.to() <= codePoints.length) {
                marked.set(passage.from(), passage.to());
            }
        }
        var pieces = new ArrayList<Piece>();
        for (int from = 0; from < codePoints.length; ) {
            int next = marked.get(from) ? marked.nextClearBit(from) : marked.nextSetBit(from);
            int to = next < 0 ? codePoints.length : Math.min(next, codePoints.length);
            pieces.add(new Piece(new String(codePoints, from, to - from), marked.get(from)));
            from = to;
        }
        return pieces;
    }
}
