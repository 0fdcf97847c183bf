package eu.schakel.obstacles.open;

import eu.schakel.obstacles.Areas;
import eu.schakel.obstacles.Procedures;
import eu.schakel.portal.Governments;
import eu.schakel.procedure.Procedure;
import java.util.List;
import java.util.stream.Stream;

/**
 * The words that filters take.
 *
 * @param areas codes
 * @param homes names of nodes
 * @param outcomes of all procedures, each once
 */
record Choices(List<String> areas, List<String> homes, List<String> outcomes) {
    static Choices of(Areas areas, Governments governments, Procedures procedures) {
        return new Choices(
                List.copyOf(areas.codes()),
                governments.byName().keySet().stream().sorted().toList(),
                procedures.list().reversed().stream()
                        .flatMap(procedure -> procedure.outcomes().stream())
                        .map(Procedure.Outcome::id)
                        .distinct()
                        .toList());
    }

    List<String> priorities() {
        return Stream.concat(Stream.of(Filter.ANY), homes.stream()).toList();
    }
}
