package eu.schakel.attachments;

import java.nio.file.Path;

/**
 * A file as somebody sent it. It lies in the node's folder until the request ends.
 *
 * @param name as the sender calls it; may hold anything
 * @param mediaTypeClaimed as the sender's program calls it; nothing is decided by it
 * @param path where it lies now
 * @param bytes its size
 */
public record Upload(String name, String mediaTypeClaimed, Path path, long bytes) {
    /** Three photos of a telephone fit; a scan of twenty pages does. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** All files and texts of one form; sent over 350 kbit/s it takes ten minutes. */
    public static final int MOST_BYTES_TOGETHER = 25 * 1024 * 1024;

    /** Files of one form; who has more sends another form. */
    public static final int MOST_FILES = 5;
}
