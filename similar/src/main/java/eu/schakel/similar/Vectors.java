package eu.schakel.similar;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The texts of an index as vectors, in one way of looking: for each feature the places (texts) where it occurs. Likeness is the cosine
 * of the vectors, each feature weighing more the fewer texts have it. Not safe for use by several threads.
 */
final class Vectors {
    /** The second time that a text says something tells less than the first. */
    private static final double[] DAMPED = new double[Byte.MAX_VALUE + 1];

    static {
        Arrays.setAll(DAMPED, times -> times == 0 ? 0 : 1 + Math.log(times));
    }

    private final Map<String, Postings> postings = new HashMap<>();
    private double[] lengths = new double[0];
    private int texts;

    void add(int place, Features features) {
        features.seen()
                .forEach((feature, seen) ->
                        postings.computeIfAbsent(feature, _ -> new Postings()).add(place, seen.times()));
        texts++;
    }

    void remove(int place, Features features) {
        for (var feature : features.seen().keySet()) {
            var list = postings.get(feature);
            if (list != null && list.remove(place)) {
                postings.remove(feature);
            }
        }
        texts--;
    }

    /** How rare a feature is. */
    double weight(String feature) {
        var list = postings.get(feature);
        return list == null ? weight(0) : weight(list.size);
    }

    /** Adds to each place its likeness to the features, times the share of this way of looking. */
    void addLikeness(Features features, double share, double[] likeness) {
        double square = 0;
        var dots = new double[likeness.length];
        for (var entry : features.seen().entrySet()) {
            var list = postings.get(entry.getKey());
            double weight = list == null ? weight(0) : weight(list.size);
            double asked = weight * damped(entry.getValue().times());
            square += asked * asked;
            if (list != null) {
                for (int at = 0; at < list.size; at++) {
                    dots[list.places[at]] += asked * weight * damped(list.times[at]);
                }
            }
        }
        double length = Math.sqrt(square);
        for (int place = 0; place < dots.length; place++) {
            if (dots[place] > 0) {
                likeness[place] += share * dots[place] / (length * lengths[place]);
            }
        }
    }

    /** The weight of a feature, and so the length of every vector, follows from all texts: counted anew after a change. */
    void refresh(int places) {
        lengths = new double[places];
        for (var list : postings.values()) {
            double weight = weight(list.size);
            for (int at = 0; at < list.size; at++) {
                double part = weight * damped(list.times[at]);
                lengths[list.places[at]] += part * part;
            }
        }
        Arrays.setAll(lengths, place -> Math.sqrt(lengths[place]));
    }

    private double weight(int occurrences) {
        return Math.log(1 + texts / Math.max(occurrences, 0.5));
    }

    private static double damped(int times) {
        return DAMPED[Math.min(times, Byte.MAX_VALUE)];
    }

    /** Arrays and not objects: at 10,000 texts there are millions of them. */
    private static final class Postings {
        private int[] places = new int[1];
        private byte[] times = new byte[1];
        private int size;

        void add(int place, int count) {
            if (size == places.length) {
                int room = size + (size >> 1) + 1;
                places = Arrays.copyOf(places, room);
                times = Arrays.copyOf(times, room);
            }
            places[size] = place;
            times[size++] = (byte) Math.min(count, Byte.MAX_VALUE);
        }

        /** Whether nothing is left. */
        boolean remove(int place) {
            for (int at = 0; at < size; at++) {
                if (places[at] == place) {
                    size--;
                    places[at] = places[size];
                    times[at] = times[size];
                    break;
                }
            }
            return size == 0;
        }
    }
}
