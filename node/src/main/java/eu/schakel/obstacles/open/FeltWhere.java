package eu.schakel.obstacles.open;

import eu.schakel.obstacles.Areas;
import eu.schakel.obstacles.PublicObstacle;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where obstacles are felt, for the map and for the table beside it.
 *
 * @param shapes every province on the map, also those without obstacles
 * @param places those that have some: provinces first, most first
 * @param countries obstacles that concern a whole country
 */
public record FeltWhere(List<Shape> shapes, List<Place> places, List<Place> countries) {
    /** Shades of the map, besides none. */
    private static final int SHADES = 4;

    /**
     * A province on the map.
     *
     * @param shade 0 without obstacles, else 1 to 4 by how many compared with the most
     */
    public record Shape(String name, String href, int count, int shade, int x, int y, String outline) {}

    /** A row of the table. */
    public record Place(String name, String href, int count) {}

    static FeltWhere of(
            Collection<PublicObstacle> obstacles,
            List<ProvinceMap.Province> provinces,
            RegisterQuery query,
            Asked asked) {
        var counts = count(obstacles);
        int most = counts.entrySet().stream()
                .filter(each -> Areas.province(each.getKey()).isPresent())
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
        var shapes = provinces.stream()
                .map(one -> {
                    int count = counts.getOrDefault(one.code(), 0);
                    return new Shape(
                            asked.words().area(one.code()),
                            href(one.code(), query, asked),
                            count,
                            shade(count, most),
                            one.x(),
                            one.y(),
                            one.outline());
                })
                .toList();
        return new FeltWhere(shapes, places(counts, true, query, asked), places(counts, false, query, asked));
    }

    /** By province or whole country; an obstacle counts once in each. */
    static Map<String, Integer> count(Collection<PublicObstacle> obstacles) {
        var counts = new TreeMap<String, Integer>();
        for (var obstacle : obstacles) {
            var places = new TreeSet<String>();
            obstacle.areas().forEach(code -> places.add(Areas.province(code).orElse(code)));
            places.forEach(place -> counts.merge(place, 1, Integer::sum));
        }
        return counts;
    }

    static int shade(int count, int most) {
        return count == 0 ? 0 : Math.max(1, (int) Math.ceil((double) SHADES * count / most));
    }

    private static List<Place> places(
            Map<String, Integer> counts, boolean provinces, RegisterQuery query, Asked asked) {
        return counts.entrySet().stream()
                .filter(each -> Areas.province(each.getKey()).isPresent() == provinces)
                .map(each -> new Place(
                        asked.words().area(each.getKey()), href(each.getKey(), query, asked), each.getValue()))
                .sorted(Comparator.comparingInt(Place::count).reversed().thenComparing(Place::name))
                .toList();
    }

    private static String href(String code, RegisterQuery query, Asked asked) {
        return asked.to(Room.PATH, query.with("area", code));
    }
}
