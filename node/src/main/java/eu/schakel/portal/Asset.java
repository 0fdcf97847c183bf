package eu.schakel.portal;

import org.jspecify.annotations.Nullable;

/**
 * A file that pages refer to, ready to be sent.
 *
 * @param bytes the file as it is
 * @param gzipped the same compressed with gzip, or null when compressing gains nothing (fonts)
 * @param contentType the media type
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes go straight to the network.
public record Asset(byte[] bytes, byte @Nullable [] gzipped, String contentType) {
    /** The value of Cache-Control: an address holds the hash of its content, so what it serves never changes. */
    public static final String CACHE_CONTROL = "public, max-age=31536000, immutable";
}
