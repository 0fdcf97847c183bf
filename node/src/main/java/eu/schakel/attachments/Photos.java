package eu.schakel.attachments;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;

/** Draws a photo anew, upright. Place, time, maker and remarks, and whatever else stood beside the points, are not in what comes out. */
final class Photos {
    /** What good telephones make at their best; a drawing of more is made to fill a memory. */
    private static final long MOST_PIXELS = 51_000_000;

    /** What is kept: a page of paper at 300 points an inch is 9 million. In memory 40 MB, twice when it is turned. */
    private static final long KEPT_PIXELS = 12_000_000;

    /** Nobody sees the difference to the original; half the size of the best. */
    private static final float QUALITY = 0.88f;

    /** Two at once fit into the memory of a small node. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    static {
        ImageIO.setUseCache(false);
    }

    private Photos() {}

    /** The path of the new file, beside the old. */
    static Path clean(Path file, MediaKind kind) throws IOException, RefusedException {
        AT_ONCE.acquireUninterruptibly();
        try {
            var image = read(file, kind);
            var turned = kind == MediaKind.JPEG ? Orientation.of(file).turn(image) : image;
            var clean = file.resolveSibling(file.getFileName() + "-clean");
            write(turned, kind, clean);
            return clean;
        } finally {
            AT_ONCE.release();
        }
    }

    private static BufferedImage read(Path file, MediaKind kind) throws IOException, RefusedException {
        var reader = ImageIO.getImageReadersByMIMEType(kind.mediaType()).next();
        try (var input = new FileImageInputStream(file.toFile())) {
            reader.setInput(input, true, true);
            return plain(decode(reader), kind);
        } catch (IOException | RuntimeException _) {
            // The decoders throw whatever a broken file leads them to.
            throw new RefusedException(Refusal.of("damaged"));
        } finally {
            reader.dispose();
        }
    }

    /** The size stands in the first bytes; it is looked at before memory is asked for. */
    private static BufferedImage decode(ImageReader reader) throws IOException, RefusedException {
        var pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw new RefusedException(Refusal.of("too-many-pixels"));
        }
        var every = (int) Math.ceil(Math.sqrt((double) pixels / KEPT_PIXELS));
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, parameters);
    }

    /** In the colours that every screen shows; a JPEG has nothing to see through. */
    private static BufferedImage plain(BufferedImage image, MediaKind kind) {
        var type = kind == MediaKind.PNG && image.getColorModel().hasAlpha()
                ? BufferedImage.TYPE_INT_ARGB
                : BufferedImage.TYPE_3BYTE_BGR;
        if (image.getType() == type) {
            return image;
        }
        var plain = new BufferedImage(image.getWidth(), image.getHeight(), type);
        var pen = plain.createGraphics();
        if (type == BufferedImage.TYPE_3BYTE_BGR) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, plain.getWidth(), plain.getHeight());
        }
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return plain;
    }

    private static void write(BufferedImage image, MediaKind kind, Path to) throws IOException {
        var writer = ImageIO.getImageWritersByMIMEType(kind.mediaType()).next();
        try (var output = new FileImageOutputStream(to.toFile())) {
            writer.setOutput(output);
            var parameters = writer.getDefaultWriteParam();
            if (kind == MediaKind.JPEG) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }
}
