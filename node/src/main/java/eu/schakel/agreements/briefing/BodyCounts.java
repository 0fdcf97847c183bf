package eu.schakel.agreements.briefing;

import eu.schakel.agreements.AgreementReads.Judged;
import eu.schakel.agreements.briefing.BriefingView.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** For each side, which bodies own how many of some agreements, the most first: whom to ask. */
final class BodyCounts {
    private BodyCounts() {}

    static List<Said> of(List<Judged> agreements, Pen pen) {
        var bySide = new TreeMap<String, Map<String, Integer>>();
        for (var judged : agreements) {
            judged.agreement()
                    .entry()
                    .owners()
                    .forEach((side, owner) ->
                            bySide.computeIfAbsent(side, _ -> new TreeMap<>()).merge(owner.body(), 1, Integer::sum));
        }
        var said = new ArrayList<Said>();
        bySide.forEach((side, bodies) -> said.add(new Said(pen.words().side(side), "", listed(bodies))));
        return said;
    }

    private static String listed(Map<String, Integer> bodies) {
        return bodies.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(body -> body.getKey() + " " + body.getValue())
                .collect(Collectors.joining(", "));
    }
}
