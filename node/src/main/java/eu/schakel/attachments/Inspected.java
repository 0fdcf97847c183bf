package eu.schakel.attachments;

import java.nio.file.Path;

/** What looking into a file led to. */
public sealed interface Inspected {
    /**
     * It may be kept.
     *
     * @param name made safe
     * @param kind found in the content
     * @param path of what is to be kept: of a photo a new file beside the one sent, without what it knew of place and maker
     * @param scan what the virus scanner said
     */
    record Taken(String name, MediaKind kind, Path path, Scan scan) implements Inspected {}

    /** It is not taken. */
    record Refused(Refusal refusal) implements Inspected {}
}
