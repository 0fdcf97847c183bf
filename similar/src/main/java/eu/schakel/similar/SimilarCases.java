package eu.schakel.similar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * An index of cases that is asked for those like a text. Many threads may ask at a time; a change waits for them. What is found follows
 * from the cases alone, not from the order in which they came.
 */
public final class SimilarCases {
    record Case(String id, String text) {}

    record Ranked(Case found, boolean isExact, double score) {}

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparing(Ranked::isExact)
            .thenComparingDouble(Ranked::score)
            .reversed()
            .thenComparing(ranked -> ranked.found().id());

    private final Reader reader;
    private final List<Vectors> vectors;
    private final Explanation explanation;
    private final Map<String, Integer> placeById = new HashMap<>();
    /** By place; null where a case was removed. */
    private final List<@Nullable Case> cases = new ArrayList<>();

    private final Deque<Integer> freePlaces = new ArrayDeque<>();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean isStale;

    private SimilarCases(Reader reader) {
        this.reader = reader;
        this.vectors =
                Arrays.stream(reader.shares()).mapToObj(_ -> new Vectors()).toList();
        this.explanation = new Explanation(reader, vectors);
    }

    /** An empty index that knows the words of the field in four languages. Reads the lexicon: make it once. */
    public static SimilarCases ofTheField() {
        return new SimilarCases(new FieldReader(new Lexicon()));
    }

    /** An empty index that sees characters only, to compare with. */
    public static SimilarCases byCharacters() {
        return new SimilarCases(new PlainReader());
    }

    /** Adds a case, or replaces the one with this id. */
    public void put(String id, String text) {
        var features = reader.read(text);
        lock.writeLock().lock();
        try {
            takeOut(id);
            int place = freePlaces.isEmpty() ? cases.size() : freePlaces.pop();
            if (place == cases.size()) {
                cases.add(null);
            }
            cases.set(place, new Case(id, text));
            placeById.put(id, place);
            for (int way = 0; way < vectors.size(); way++) {
                vectors.get(way).add(place, features.get(way));
            }
            isStale = true;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Takes a case out; nothing happens where there is none with this id. */
    public void remove(String id) {
        lock.writeLock().lock();
        try {
            takeOut(id);
        } finally {
            lock.writeLock().unlock();
        }
    }

    public int size() {
        lock.readLock().lock();
        try {
            return placeById.size();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The cases most like the text, best first; those with nothing in common are not among them. */
    public List<Suggestion> find(String text, int limit) {
        return find(text, limit, 0);
    }

    /** The cases most like the text whose score is above the threshold, best first. A case with the very same text comes first. */
    public List<Suggestion> find(String text, int limit, double threshold) {
        var features = reader.read(text);
        lockToRead();
        try {
            return ranked(text, features, threshold, limit).stream()
                    .map(ranked -> new Suggestion(
                            ranked.found().id(),
                            ranked.score(),
                            explanation.of(features, ranked.found().text())))
                    .toList();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** All cases that are like the text, without telling why: explaining takes longer than finding. */
    List<Ranked> rank(String text) {
        var features = reader.read(text);
        lockToRead();
        try {
            return ranked(text, features, 0, cases.size());
        } finally {
            lock.readLock().unlock();
        }
    }

    private List<Ranked> ranked(String text, List<Features> features, double threshold, int limit) {
        var likeness = new double[cases.size()];
        var shares = reader.shares();
        for (int way = 0; way < shares.length; way++) {
            vectors.get(way).addLikeness(features.get(way), shares[way], likeness);
        }
        // Sorting ten thousand to show three would take longer than all the rest.
        var best = new PriorityQueue<>(BEST_FIRST.reversed());
        for (int place = 0; place < likeness.length; place++) {
            var found = cases.get(place);
            if (found == null) {
                continue;
            }
            boolean isExact = found.text().equals(text);
            // Also where a text has no words at all, and where rounding would put it below 1.
            double score = isExact ? 1 : Math.min(1, likeness[place]);
            if (score > threshold) {
                best.add(new Ranked(found, isExact, score));
            }
            if (best.size() > limit) {
                best.remove();
            }
        }
        return best.stream().sorted(BEST_FIRST).toList();
    }

    private void takeOut(String id) {
        var place = placeById.remove(id);
        if (place == null) {
            return;
        }
        var old = cases.set(place, null);
        if (old != null) {
            var features = reader.read(old.text());
            for (int way = 0; way < vectors.size(); way++) {
                vectors.get(way).remove(place, features.get(way));
            }
        }
        freePlaces.push(place);
        isStale = true;
    }

    /** Counts lengths anew where a case changed, once for all changes since somebody asked. */
    private void lockToRead() {
        lock.readLock().lock();
        while (isStale) {
            lock.readLock().unlock();
            lock.writeLock().lock();
            try {
                if (isStale) {
                    vectors.forEach(vector -> vector.refresh(cases.size()));
                    isStale = false;
                }
                lock.readLock().lock();
            } finally {
                lock.writeLock().unlock();
            }
        }
    }
}
