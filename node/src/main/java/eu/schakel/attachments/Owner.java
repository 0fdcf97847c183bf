package eu.schakel.attachments;

import java.util.UUID;

/** Whose a file is. */
public sealed interface Owner {
    /** A dossier. */
    record OfDossier(UUID dossier) implements Owner {}

    /** A form that is not sent yet, by a key that nobody can guess; taken away after a day. */
    record OfDraft(String draft) implements Owner {}
}
