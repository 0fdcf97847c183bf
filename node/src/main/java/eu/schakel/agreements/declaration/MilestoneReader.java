package eu.schakel.agreements.declaration;

import eu.schakel.agreements.Entry;
import eu.schakel.files.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the parts of an agreement and checks that they can come one after the other. */
final class MilestoneReader {
    private final List<String> parties;
    private final Problems problems;
    private final Map<String, List<Scalar>> after = new LinkedHashMap<>();

    MilestoneReader(List<String> parties, Problems problems) {
        this.parties = parties;
        this.problems = problems;
    }

    List<Entry.Milestone> read(Fields agreement) {
        var nodes = agreement.findList("milestones");
        if (nodes.size() > EntryReader.MAX_MILESTONES) {
            agreement.problem(
                    "milestones",
                    "has " + nodes.size() + " items; at most " + EntryReader.MAX_MILESTONES + " are expected");
        }
        var milestones = new ArrayList<Entry.Milestone>();
        for (int i = 0; i < nodes.size(); i++) {
            milestones.add(milestone(nodes.get(i), agreement.path("milestones"), i));
        }
        after.values().forEach(this::rejectUnknown);
        rejectCircles();
        return milestones;
    }

    private Entry.Milestone milestone(Node node, String list, int position) {
        var fields = new Fields(node, list + "[" + EntryReader.name(node, position) + "]", problems);
        var id = fields.scalar("id").map(Scalar::id).orElse("");
        var before = fields.findScalars("after");
        EntryReader.rejectTwice(before);
        if (!id.isEmpty() && after.putIfAbsent(id, before) != null) {
            fields.problem("id", "'" + id + "' is the id of an earlier milestone too; ids are unique");
        }
        var milestone = new Entry.Milestone(
                id,
                EntryReader.texts(fields, "title", EntryReader.LANGUAGES, EntryReader.MAX_TITLE_CHARS),
                side(fields),
                fields.findScalar("due").map(Scalar::date).orElse(null),
                before.stream().map(Scalar::raw).toList());
        fields.close();
        return milestone;
    }

    private @Nullable String side(Fields fields) {
        var side = fields.findScalar("side");
        side.filter(name -> !parties.contains(name.raw()))
                .ifPresent(name -> name.wrong("expected one of the parties " + String.join(", ", parties)));
        return side.map(Scalar::raw).orElse(null);
    }

    private void rejectUnknown(List<Scalar> before) {
        for (var id : before) {
            if (!after.containsKey(id.raw())) {
                id.wrong("no milestone of this agreement has that id; expected one of "
                        + String.join(", ", after.keySet()));
            }
        }
    }

    /** Follows the references backwards; a milestone that is met again on the way there waits for itself. */
    private void rejectCircles() {
        var done = new HashSet<String>();
        for (var id : after.keySet()) {
            follow(id, new ArrayList<>(), done);
        }
    }

    private void follow(String id, List<String> way, Set<String> done) {
        if (done.contains(id)) {
            return;
        }
        way.add(id);
        for (var before : after.getOrDefault(id, List.of())) {
            int met = way.indexOf(before.raw());
            if (met >= 0) {
                var circle = new ArrayList<>(way.subList(met, way.size()));
                circle.add(before.raw());
                before.wrong("these milestones wait for each other: " + String.join(" after ", circle));
            } else {
                follow(before.raw(), way, done);
            }
        }
        way.removeLast();
        done.add(id);
    }
}
