package eu.schakel.dossier;

import java.util.UUID;

/** No dossier has this id at this node. */
public final class UnknownDossierException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownDossierException(UUID dossier) {
        super("No dossier has the id " + dossier + " at this node.");
    }
}
