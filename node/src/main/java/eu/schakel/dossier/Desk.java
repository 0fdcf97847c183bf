package eu.schakel.dossier;

import java.util.List;
import org.jooq.DSLContext;

/** What the kernel asks of a desk. A desk's projections are its state; each row belongs to one dossier, whose lock covers it. */
public interface Desk {
    /** Name in {@link Opening#desk}. */
    String name();

    List<EventType<?>> types();

    /** Tables that {@link #project} fills and a rebuild makes anew, with their schema. */
    List<String> projections();

    /** Changes the projections by one event. Must give the same rows when it is run again from the first event. */
    void project(DSLContext sql, Recorded recorded);

    /** Empties every copy of a text, in former rows too. Afterwards the rows are those that a rebuild makes. */
    void erase(DSLContext sql, Erased erased);

    /** Whether this moves the procedure: then it is refused from a side that is not the dossier's home. */
    default boolean isOnlyForHome(Body body) {
        return false;
    }

    /** What this side does at once upon a peer's event; pure but for reading the desk's own state. */
    default List<? extends Body> react(DSLContext sql, Recorded recorded) {
        return List.of();
    }
}
