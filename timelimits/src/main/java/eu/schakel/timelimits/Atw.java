package eu.schakel.timelimits;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** To which periods the Algemene termijnenwet applies (art. 4(a)): by how they are described, not by how long they turn out. */
final class Atw {
    private static final int MAX_DAYS = 90;
    private static final int MAX_WEEKS = 12;
    private static final int MAX_MONTHS = 3;

    private Atw() {}

    static boolean applies(Question question, Set<Doubt> doubts) {
        var length = question.length();
        if (length == null) {
            return false;
        }
        var lengths = Stream.concat(
                        Stream.of(length), question.extensions().stream().map(Extension::length))
                .toList();
        if (doubts.contains(Doubt.EXTENSION_TOGETHER) && haveOneUnit(lengths)) {
            int amount = lengths.stream().mapToInt(Length::amount).sum();
            return isWithin(new Length(amount, length.unit()));
        }
        return lengths.stream().allMatch(Atw::isWithin);
    }

    private static boolean haveOneUnit(List<Length> lengths) {
        return lengths.stream().map(Length::unit).distinct().count() == 1;
    }

    private static boolean isWithin(Length length) {
        return switch (length.unit()) {
            case HOURS, YEARS -> false;
            case DAYS -> length.amount() <= MAX_DAYS;
            case WEEKS -> length.amount() <= MAX_WEEKS;
            case MONTHS -> length.amount() <= MAX_MONTHS;
            // Art. 4 does not name them; they end on a working day by themselves.
            case WORKING_DAYS -> true;
        };
    }
}
