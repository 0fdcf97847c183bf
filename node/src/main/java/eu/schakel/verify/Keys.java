package eu.schakel.verify;

import eu.schakel.ledger.Ed25519Verifier;
import eu.schakel.ledger.FormatException;
import eu.schakel.ledger.KeyType;
import eu.schakel.ledger.NoteVerifier;
import eu.schakel.ledger.Trust;
import java.util.List;

/**
 * The keys that a check rests on. A log key signs the logs of the node that has its name; a cosigning key is believed about all logs but
 * its own node's.
 */
public record Keys(List<Ed25519Verifier> all) {
    /** Keeps its own copy of the list. */
    public Keys {
        all = List.copyOf(all);
    }

    /**
     * Reads keys as {@code ./schakel keys} and {@code /log/keys.json} write them.
     *
     * @throws VerifyException when one is none, with how it should look
     */
    public static Keys parse(List<String> texts) {
        return new Keys(texts.stream().map(Keys::parse).toList());
    }

    private static Ed25519Verifier parse(String text) {
        try {
            return Ed25519Verifier.parse(text.strip());
        } catch (FormatException e) {
            throw new VerifyException(
                    "\"" + text + "\" is no key: " + e.getMessage() + ". A key looks like name+1a2b3c4d+base64.", e);
        }
    }

    /** The node in the name of a log: {@code schakel/vlaanderen/public/1} is vlaanderen's. */
    static String nodeOf(String origin) {
        var parts = origin.split("/", -1);
        return parts.length > 1 ? parts[1] : origin;
    }

    /**
     * Whom to believe about a log.
     *
     * @throws VerifyException when no log key of its node is here
     */
    Trust trust(String origin) {
        var node = nodeOf(origin);
        var logKeys = all.stream()
                .filter(key -> key.type() == KeyType.NOTE && key.name().equals(node))
                .map(NoteVerifier.class::cast)
                .toList();
        if (logKeys.isEmpty()) {
            throw new VerifyException(
                    "No key of " + node + " is known, so its log " + origin
                            + " cannot be checked. Give it with --key; its operator has it in keys/log.pub, and it stands in /log/keys.json.");
        }
        return new Trust(
                origin,
                logKeys,
                all.stream()
                        .filter(key ->
                                key.type() == KeyType.COSIGNATURE && !key.name().equals(node))
                        .map(NoteVerifier.class::cast)
                        .toList());
    }
}
