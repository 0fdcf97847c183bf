package eu.schakel.edge;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A form with files as a browser writes it, made while it is sent. */
final class FileBody {
    static final String TYPE = "multipart/form-data; boundary=----grens";

    private final List<InputStream> pieces = new ArrayList<>();
    private long bytes;

    /** Bytes of files that were asked for so far. */
    final AtomicLong taken = new AtomicLong();

    FileBody text(String field, String text) {
        return add("------grens\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + text + "\r\n");
    }

    FileBody file(String field, String name, String content) {
        var encoded = content.getBytes(StandardCharsets.UTF_8);
        return file(field, name, new ByteArrayInputStream(encoded), encoded.length);
    }

    /** A file of as many bytes as it says. */
    FileBody file(String field, String name, long size) {
        return file(field, name, new Water(size), size);
    }

    private FileBody file(String field, String name, InputStream content, long size) {
        add("------grens\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: image/jpeg\r\n\r\n");
        pieces.add(content);
        bytes += size;
        return add("\r\n");
    }

    FileBody add(String text) {
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        pieces.add(new ByteArrayInputStream(encoded));
        bytes += encoded.length;
        return this;
    }

    FileBody end() {
        return add("------grens--\r\n");
    }

    BodyPublisher publisher(boolean withLength) {
        var stream = BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(pieces)));
        return withLength ? BodyPublishers.fromPublisher(stream, bytes) : stream;
    }

    /** As many equal bytes as one wants, which lie nowhere. */
    private final class Water extends InputStream {
        private long left;

        Water(long size) {
            left = size;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("read more at once");
        }

        @Override
        public int read(byte @Nullable [] into, int offset, int length) {
            if (left == 0 || into == null) {
                return -1;
            }
            var count = (int) Math.min(length, left);
            Arrays.fill(into, offset, offset + count, (byte) 'w');
            left -= count;
            taken.addAndGet(count);
            return count;
        }
    }
}
