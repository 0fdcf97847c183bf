package eu.schakel.dossier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of a peer cannot have its effect yet; it is held and tried again later. */
final class ParkException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String reason;
    private final transient @Nullable UUID dossier;
    private final @Nullable String needs;

    /** Waits for an operator, or for another version of this node. */
    ParkException(String reason, @Nullable UUID dossier, String detail) {
        this(reason, dossier, null, detail);
    }

    /** @param needs the event, commitment or moment that it waits for */
    ParkException(String reason, @Nullable UUID dossier, @Nullable String needs, String detail) {
        super(detail);
        this.reason = reason;
        this.dossier = dossier;
        this.needs = needs;
    }

    String reason() {
        return reason;
    }

    @Nullable
    UUID dossier() {
        return dossier;
    }

    @Nullable
    String needs() {
        return needs;
    }
}
