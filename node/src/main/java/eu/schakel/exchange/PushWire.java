package eu.schakel.exchange;

import eu.schakel.exchange.core.Sending;
import eu.schakel.ledger.Hash;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A push as bytes: version, position of the first entry, entries (two length bytes each), signed note, texts. Big-endian, no
 * compression, every length checked against its limit before memory is taken.
 */
public final class PushWire {
    /** Most bytes of entries in a push. */
    public static final int MAX_ENTRY_BYTES = 4 * 1024 * 1024;

    /** Most bytes of texts in a push: one text for each of 256 entries, at its longest. */
    public static final int MAX_TEXT_BYTES = 8 * 1024 * 1024;

    /** Longest body that a receiver reads. */
    public static final long MAX_BODY_BYTES = MAX_ENTRY_BYTES + MAX_TEXT_BYTES + 64L * 1024;

    private static final int VERSION = 1;
    private static final int MAX_NOTE_BYTES = 16 * 1024;
    /** Most texts in a push. */
    static final int MAX_TEXTS = 4 * 256;

    private static final int MAX_ENTRIES = Sending.MAX_ENTRIES;

    private PushWire() {}

    /** What lies behind a commitment, or the mark of its erasure (salt and content absent). */
    public record SentText(
            Hash commitment, @Nullable Hash salt, @Nullable String content) {}

    /** A push as it travels. */
    public record Message(long start, List<byte[]> entries, String note, List<SentText> texts) {}

    /** Writes a message; the caller keeps to the limits. */
    public static byte[] encode(Message message) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeLong(message.start());
            out.writeShort(message.entries().size());
            for (var entry : message.entries()) {
                out.writeShort(entry.length);
                out.write(entry);
            }
            var note = message.note().getBytes(StandardCharsets.UTF_8);
            out.writeShort(note.length);
            out.write(note);
            out.writeShort(message.texts().size());
            for (var text : message.texts()) {
                write(out, text);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a message.
     *
     * @throws IOException with a sentence, when it is cut off, too large or has another form
     */
    public static Message decode(InputStream body) throws IOException {
        var in = new DataInputStream(body);
        var version = in.readUnsignedByte();
        if (version != VERSION) {
            throw new IOException("push version " + version + " is not known here; this node speaks " + VERSION);
        }
        long start = in.readLong();
        var entries = entries(in, checked("entries", in.readUnsignedShort(), MAX_ENTRIES));
        var note = new String(
                read(in, checked("note bytes", in.readUnsignedShort(), MAX_NOTE_BYTES)), StandardCharsets.UTF_8);
        int count = checked("texts", in.readUnsignedShort(), MAX_TEXTS);
        var texts = new ArrayList<SentText>();
        int room = MAX_TEXT_BYTES;
        for (int i = 0; i < count; i++) {
            var commitment = Hash.of(read(in, Hash.LENGTH_BYTES));
            if (in.readBoolean()) {
                texts.add(new SentText(commitment, null, null));
                continue;
            }
            var salt = Hash.of(read(in, Hash.LENGTH_BYTES));
            int length = checked("bytes of text", in.readUnsignedShort(), room);
            room -= length;
            texts.add(new SentText(commitment, salt, content(read(in, length))));
        }
        if (in.read() >= 0) {
            throw new IOException("there are bytes behind the push");
        }
        return new Message(start, entries, note, texts);
    }

    private static String content(byte[] bytes) throws IOException {
        var content = new String(bytes, StandardCharsets.UTF_8);
        if (content.indexOf(0) >= 0) {
            throw new IOException("a text has the character U+0000, which no database column takes");
        }
        return content;
    }

    private static List<byte[]> entries(DataInputStream in, int count) throws IOException {
        var entries = new ArrayList<byte[]>(count);
        int room = MAX_ENTRY_BYTES;
        for (int i = 0; i < count; i++) {
            int length = checked("bytes of entries", in.readUnsignedShort(), room);
            room -= length;
            entries.add(read(in, length));
        }
        return entries;
    }

    private static void write(DataOutputStream out, SentText text) throws IOException {
        out.write(text.commitment().bytes());
        var salt = text.salt();
        var content = text.content();
        out.writeBoolean(salt == null || content == null);
        if (salt != null && content != null) {
            var bytes = content.getBytes(StandardCharsets.UTF_8);
            out.write(salt.bytes());
            out.writeShort(bytes.length);
            out.write(bytes);
        }
    }

    private static byte[] read(DataInputStream in, int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the push is cut off");
        }
        return bytes;
    }

    private static int checked(String what, int value, int limit) throws IOException {
        if (value > limit) {
            throw new IOException(value + " " + what + " are more than the limit of " + limit);
        }
        return value;
    }
}
