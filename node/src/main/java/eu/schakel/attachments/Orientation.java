package eu.schakel.attachments;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a telephone was held, as a JPEG says it (Exif 2.32, tag 0x0112): the points lie as the sensor saw them.
 *
 * @param value 1 to 8; 1 is upright
 */
record Orientation(int value) {
    private static final Orientation UPRIGHT = new Orientation(1);

    private static final int START_OF_SCAN = 0xda;
    private static final int APP1 = 0xe1;
    private static final int TAG = 0x0112;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    /** Upright where nothing else can be read. */
    static Orientation of(Path jpeg) throws IOException {
        try (var input = new DataInputStream(new BufferedInputStream(Files.newInputStream(jpeg)))) {
            if (input.readUnsignedShort() != 0xffd8) {
                return UPRIGHT;
            }
            while (input.readUnsignedByte() == 0xff) {
                var marker = input.readUnsignedByte();
                if (marker == START_OF_SCAN) {
                    break;
                }
                var segment = input.readNBytes(Math.max(0, input.readUnsignedShort() - 2));
                if (marker == APP1 && ByteBuffer.wrap(segment).mismatch(ByteBuffer.wrap(EXIF)) >= EXIF.length) {
                    return ofTiff(ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length)
                            .slice());
                }
            }
            return UPRIGHT;
        } catch (EOFException | IndexOutOfBoundsException _) {
            return UPRIGHT;
        }
    }

    private static Orientation ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var count = Short.toUnsignedInt(tiff.getShort(directory));
        for (var i = 0; i < count; i++) {
            var entry = directory + 2 + 12 * i;
            if (tiff.getShort(entry) == TAG) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** The picture as it was meant. */
    BufferedImage turn(BufferedImage image) {
        if (value == 1) {
            return image;
        }
        var lying = value >= 5;
        var width = lying ? image.getHeight() : image.getWidth();
        var height = lying ? image.getWidth() : image.getHeight();
        var turned = new BufferedImage(width, height, image.getType());
        var pen = turned.createGraphics();
        pen.drawImage(image, transform(width, height), null);
        pen.dispose();
        return turned;
    }

    /** Where a point of the sensor comes to lie in a picture of this size. */
    private AffineTransform transform(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, width, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, width, height);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, height);
            default -> new AffineTransform();
        };
    }
}
