package eu.schakel.obstacles;

import eu.schakel.procedure.FieldType;
import eu.schakel.procedure.Procedure;
import java.util.Comparator;
import java.util.Optional;

/** How whoever reported is reached. Only the node where they reported knows. */
public final class Contact {
    private Contact() {}

    /** The address that was given last; empty when none was, or it was erased. */
    public static Optional<String> email(Obstacle obstacle, Procedure procedure) {
        return obstacle.answers().stream()
                .filter(answer -> procedure.field(answer.field()).type() == FieldType.EMAIL)
                .max(Comparator.comparing(Obstacle.Answer::at))
                .map(answer -> answer.words().orEmpty())
                .filter(address -> !address.isEmpty());
    }
}
