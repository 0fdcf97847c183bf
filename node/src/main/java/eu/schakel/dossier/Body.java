package eu.schakel.dossier;

/**
 * What an event says. Its visibility is its type, so that a method which sends can only be given what may leave: there is no
 * event with a hidden part, a command that touches several visibilities emits several events.
 */
public sealed interface Body {

    /** Never leaves this node. */
    non-sealed interface Internal extends Body {}

    /** May leave this node. */
    sealed interface Leaving extends Body {}

    /** For the governments that are party to the dossier. */
    non-sealed interface Shared extends Leaving {}

    /** For everybody. */
    non-sealed interface Public extends Leaving {}

    /** The label that goes with this type. */
    default Visibility visibility() {
        return switch (this) {
            case Internal internal -> Visibility.INTERNAL;
            case Shared shared -> Visibility.SHARED;
            case Public open -> Visibility.PUBLIC;
        };
    }
}
