package eu.schakel.attachments;

import eu.schakel.ledger.Hash;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A file that is kept, without its content.
 *
 * @param field of the form that it came by
 * @param name safe to show and to send; empty when erased
 * @param kind found in the content
 * @param bytes its size
 * @param commitment SHA-256 of salt and content: what an event may say of it
 * @param scan what the virus scanner said
 * @param erasedAt when its content went; empty while it is there
 */
public record Attachment(
        UUID id,
        Owner owner,
        String field,
        Optional<String> name,
        MediaKind kind,
        long bytes,
        Hash commitment,
        Instant addedAt,
        Scan scan,
        Optional<Instant> erasedAt) {
    /** Whether people who may see it get its content. */
    public boolean mayBeHandedOut() {
        return erasedAt.isEmpty() && scan.mayBeHandedOut();
    }
}
