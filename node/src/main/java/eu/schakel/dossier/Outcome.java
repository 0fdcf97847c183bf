package eu.schakel.dossier;

import java.util.List;

/** What became of a command. */
public sealed interface Outcome {
    /** Written: the events, and the version that the dossier has now. */
    record Done(List<Recorded> events, long version) implements Outcome {}

    /** The same command was done before (a double click, a lost reply). */
    record AlreadyDone(long version) implements Outcome {}

    /** Somebody changed the dossier since the page was made. */
    record Stale(long seen, long version) implements Outcome {}

    /** The desk said no. */
    record Refused(Decision.Refusal why) implements Outcome {}
}
