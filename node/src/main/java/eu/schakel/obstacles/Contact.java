package eu.schakel.obstacles;

import eu.schakel.procedure.FieldType;
import eu.schakel.procedure.Procedure;
import java.util.Optional;

/** How whoever reported is reached. Only the node where they reported knows. */
public final class Contact {
    private Contact() {}

    /** The address that was given last; empty when none was, or it was erased. */
    public static Optional<String> email(Obstacle obstacle, Procedure procedure) {
        return last(obstacle, procedure).map(answer -> answer.words().orEmpty()).filter(address -> !address.isEmpty());
    }

    /** Whether an address was given and is erased. */
    public static boolean isErased(Obstacle obstacle, Procedure procedure) {
        return last(obstacle, procedure)
                .map(answer -> answer.words().erasedOn() != null)
                .orElse(false);
    }

    private static Optional<Obstacle.Answer> last(Obstacle obstacle, Procedure procedure) {
        return obstacle.answers().stream()
                .filter(answer -> procedure.field(answer.field()).type() == FieldType.EMAIL)
                .reduce((_, later) -> later);
    }
}
