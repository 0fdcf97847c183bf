package eu.schakel.procedure;

import eu.schakel.ledger.CanonicalJson;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a dossier names to say which procedure it follows. Comments, order of names and layout of the file do not change it; every
 * word that a person reads does.
 */
public final class ProcedureVersions {
    private ProcedureVersions() {}

    /** The procedure as canonical JSON (RFC 8785). */
    public static byte[] canonicalBytes(ProcedureReader.Read read) {
        return CanonicalJson.write(read.values());
    }

    /** SHA-256 of those bytes, in hex. */
    public static String hash(ProcedureReader.Read read) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonicalBytes(read)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
