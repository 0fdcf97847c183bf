package eu.schakel.edge.internal;

import java.time.Duration;

/**
 * Limits of the HTTP server itself.
 *
 * @param idle how long a connection may say nothing
 * @param longestHeader from the first byte of a request to the end of its headers
 * @param longestBody from the end of the headers to the end of the body
 * @param longestUpload the same of a form with files
 * @param stop for requests under way when the server stops
 */
public record Limits(
        Duration idle, Duration longestHeader, Duration longestBody, Duration longestUpload, Duration stop) {
    /**
     * Idle: longer than a reader on a train waits, short enough that idle connections do not pile up. Header: a browser sends it in one
     * packet. Body: the largest ({@link Guard#LARGEST_BODY_BYTES}) comes in time over 35 kbit/s; who is slower holds us up. Upload: a photo of 4 MB
     * comes in time over 56 kbit/s, where a telephone has one bar left. Stop: a
     * process manager kills after some 30 seconds.
     */
    public static final Limits USUAL = new Limits(
            Duration.ofSeconds(30),
            Duration.ofSeconds(15),
            Duration.ofSeconds(60),
            Duration.ofMinutes(10),
            Duration.ofSeconds(10));

    /** Address and headers together: browsers send 1 to 2 KB, a long filter 1 KB more. */
    static final int REQUEST_HEADER_BYTES = 8 * 1024;

    /** Each costs about 10 KB; under the usual limit of files that a process may open. */
    static final int MOST_CONNECTIONS = 4_096;

    /** Waiting to be accepted: half a second of a rush. */
    static final int ACCEPT_QUEUE = 512;

    /** Read the network and run timers; requests run on virtual threads. */
    static final int MOST_THREADS = 16;

    /** Each reads the network for its share of the connections and answers kept pages. */
    static final int SELECTORS = 2;
}
