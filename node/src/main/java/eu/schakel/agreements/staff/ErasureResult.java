package eu.schakel.agreements.staff;

import eu.schakel.portal.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an erasure.
 *
 * @param when the moment of it, in a sentence
 * @param receipts a sentence for each other side
 * @param proof of the event that erased; null when it is not public
 */
public record ErasureResult(
        String when, List<String> receipts, @Nullable Link proof) {}
