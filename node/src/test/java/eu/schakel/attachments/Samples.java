package eu.schakel.attachments;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people send them, good and bad. */
final class Samples {
    static final String PLACE = "51.2194N 4.4025E";

    private Samples() {}

    /** A picture whose left half is red and whose right half is blue, 80 wide and 40 high. */
    static byte[] photo(String format) {
        var image = new BufferedImage(80, 40, BufferedImage.TYPE_3BYTE_BGR);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 40, 40);
        pen.setColor(Color.BLUE);
        pen.fillRect(40, 0, 40, 40);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same as a telephone sends it: how it was held, where it was, remarks. */
    static byte[] photoOfTelephone(int orientation, ByteOrder order) {
        var tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + 32).order(order);
        tiff.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
        tiff.putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38); // GPS
        tiff.putInt(0).put(PLACE.getBytes(StandardCharsets.US_ASCII));
        var exif = join("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff.array());
        var xmp = ("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + PLACE + "</x:xmpmeta>")
                .getBytes(StandardCharsets.US_ASCII);
        var remark = ("taken by Jan at " + PLACE).getBytes(StandardCharsets.US_ASCII);
        var plain = photo("jpg");
        var rest = ByteBuffer.allocate(plain.length - 2)
                .put(plain, 2, plain.length - 2)
                .array();
        return join(
                new byte[] {(byte) 0xff, (byte) 0xd8},
                segment(0xe1, exif),
                segment(0xe1, xmp),
                segment(0xfe, remark),
                rest);
    }

    /** A PNG that says it is as large as that, and is not. */
    static byte[] bomb(int width, int height) {
        var header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        header.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(header.array());
        var chunk = ByteBuffer.allocate(25).putInt(13).put(header.array()).putInt((int) crc.getValue());
        return join(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, chunk.array());
    }

    /** A zip file of entries, each a name and a content. */
    static byte[] zip(String... entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A document that fills a disk when it is unpacked. */
    static byte[] bombOfDocument() {
        var bytes = new ByteArrayOutputStream();
        var zeros = new byte[1024 * 1024];
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (var i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }
}
