package eu.schakel.obstacles.intake;

import eu.schakel.obstacles.Areas;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Countries with their provinces and border areas, to choose several of by name. */
public record AreaChoice(List<Country> countries, List<Box> others) {
    private static final int COUNTRY_CHARS = 2;

    /** One that may be chosen. */
    public record Box(String code, String name, boolean chosen) {}

    /** A country as a whole, or some of its provinces. */
    public record Country(Box whole, List<Province> provinces) {
        /** Whether something in it is chosen. */
        public boolean open() {
            return whole.chosen()
                    || provinces.stream().anyMatch(one -> one.whole().chosen() || one.open());
        }
    }

    /** A province as a whole, or some of its areas. */
    public record Province(Box whole, List<Box> parts) {
        /** Whether one of its areas is chosen. */
        public boolean open() {
            return parts.stream().anyMatch(Box::chosen);
        }
    }

    static AreaChoice of(Areas areas, Phrases words, Collection<String> chosen) {
        var countries = new ArrayList<Country>();
        var others = new ArrayList<Box>();
        for (var code : areas.codes()) {
            if (code.length() == COUNTRY_CHARS) {
                var provinces = provinces(areas, words, chosen, code);
                var whole = box(words, chosen, code);
                if (provinces.isEmpty()) {
                    others.add(whole);
                } else {
                    countries.add(new Country(whole, provinces));
                }
            }
        }
        return new AreaChoice(countries, others);
    }

    /** Whether a country of those that are listed without provinces is chosen. */
    public boolean othersOpen() {
        return others.stream().anyMatch(Box::chosen);
    }

    private static List<Province> provinces(Areas areas, Phrases words, Collection<String> chosen, String country) {
        return areas.codes().stream()
                .filter(code -> code.startsWith(country) && code.length() > COUNTRY_CHARS)
                .filter(code -> Areas.province(code).filter(code::equals).isPresent())
                .map(code -> new Province(
                        box(words, chosen, code),
                        areas.codes().stream()
                                .filter(part -> part.startsWith(code) && !part.equals(code))
                                .map(part -> box(words, chosen, part))
                                .toList()))
                .toList();
    }

    private static Box box(Phrases words, Collection<String> chosen, String code) {
        return new Box(code, words.area(code), chosen.contains(code));
    }
}
