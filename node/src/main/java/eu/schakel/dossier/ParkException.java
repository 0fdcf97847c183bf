package eu.schakel.dossier;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry cannot have its effect yet; it is held and tried again later. */
final class ParkException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String reason;
    private final transient @Nullable UUID dossier;

    ParkException(String reason, @Nullable UUID dossier, String detail) {
        super(detail);
        this.reason = reason;
        this.dossier = dossier;
    }

    String reason() {
        return reason;
    }

    @Nullable
    UUID dossier() {
        return dossier;
    }
}
