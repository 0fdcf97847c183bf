package eu.schakel.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The published JSON Schema of the files. */
public final class ProcedureSchema {
    static final String RESOURCE = "/eu/schakel/procedure/procedure.schema.json";

    private ProcedureSchema() {}

    /** The document in UTF-8, to serve as it is. */
    public static byte[] bytes() {
        try (var stream = ProcedureSchema.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path.");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, e);
        }
    }
}
