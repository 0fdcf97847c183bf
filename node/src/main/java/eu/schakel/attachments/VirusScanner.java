package eu.schakel.attachments;

import java.io.IOException;
import java.io.InputStream;

/** Looks for viruses in a file. */
public interface VirusScanner {
    /** A node without one: whoever downloads scans for themselves. */
    VirusScanner NONE = content -> {
        content.close();
        return Scan.NONE;
    };

    /**
     * What it says; {@link Scan#WAITING} when it does not answer.
     *
     * @param content read to its end and closed
     */
    Scan scan(InputStream content) throws IOException;
}
