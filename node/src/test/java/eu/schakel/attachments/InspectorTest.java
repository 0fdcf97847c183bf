package eu.schakel.attachments;

import static eu.schakel.attachments.Samples.bomb;
import static eu.schakel.attachments.Samples.join;
import static eu.schakel.attachments.Samples.photo;
import static eu.schakel.attachments.Samples.text;
import static eu.schakel.attachments.Samples.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import eu.schakel.attachments.Inspected.Refused;
import eu.schakel.attachments.Inspected.Taken;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A file is what its content says. */
class InspectorTest {
    private static final byte[] PDF =
            text("%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n");
    private static final byte[] DOCX = zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w:document/>");
    private static final byte[] ODT =
            zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<office:document/>");

    @TempDir
    Path folder;

    static List<Arguments> taken() {
        return List.of(
                arguments("brug.png", photo("png"), MediaKind.PNG, "brug.png"),
                arguments("brug.exe", photo("jpg"), MediaKind.JPEG, "brug.jpg"),
                arguments("brief", PDF, MediaKind.PDF, "brief.pdf"),
                arguments("brief.zip", DOCX, MediaKind.DOCX, "brief.docx"),
                arguments("brief.docx", ODT, MediaKind.ODT, "brief.odt"),
                arguments("notes.md", text("De brug is dicht.\nAl een week.\n"), MediaKind.TEXT, "notes.txt"));
    }

    @ParameterizedTest(name = "{0} is taken as {3}")
    @MethodSource
    void taken(String name, byte[] content, MediaKind kind, String kept) throws IOException {
        assertThat(inspect(name, content)).isInstanceOfSatisfying(Taken.class, taken -> {
            assertThat(taken.kind()).isEqualTo(kind);
            assertThat(taken.name()).isEqualTo(kept);
            assertThat(taken.scan()).isEqualTo(Scan.NONE);
        });
    }

    static List<Arguments> refused() {
        return List.of(
                arguments("zip named jpg", "foto.jpg", zip("a.txt", "a"), "Dit is een zip-bestand."),
                arguments(
                        "sheet named docx",
                        "a.docx",
                        zip("[Content_Types].xml", "", "xl/workbook.xml", ""),
                        "een zip-bestand"),
                arguments(
                        "ODT without content",
                        "a.odt",
                        zip("mimetype", "application/vnd.oasis.opendocument.text"),
                        "een zip-bestand"),
                arguments(
                        "HTML named pdf",
                        "brief.pdf",
                        text("<!DOCTYPE html><html><script>1</script></html>"),
                        "een webpagina (HTML)"),
                arguments(
                        "SVG named png",
                        "kaart.png",
                        text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"),
                        "een tekening in SVG"),
                arguments("program", "foto.jpg", join(text("MZ"), new byte[400]), "een programma"),
                arguments("script", "a.txt", text("#!/bin/sh\nrm -rf /\n"), "een programma"),
                arguments(
                        "WebP",
                        "foto.webp",
                        join(text("RIFF"), new byte[] {36, 0, 0, 0}, text("WEBPVP8 "), new byte[28]),
                        "een foto in WebP"),
                arguments(
                        "HEIC",
                        "foto.heic",
                        join(new byte[] {0, 0, 0, 24}, text("ftypheic"), new byte[12]),
                        "een foto in HEIC"),
                arguments("GIF", "foto.gif", join(text("GIF89a"), new byte[30]), "een bestand van de soort image/gif"),
                arguments("PDF that is a zip too", "a.pdf", join(PDF, zip("a.class", "a")), "een zip-bestand"),
                arguments(
                        "text that is a zip too",
                        "a.txt",
                        join(text("Brug dicht.\n"), zip("a", "a")),
                        "een zip-bestand"),
                arguments("empty", "foto.jpg", new byte[0], "Dit bestand is leeg."),
                arguments(
                        "half a photo",
                        "foto.png",
                        java.util.Arrays.copyOf(photo("png"), 60),
                        "kunnen dit bestand niet lezen"),
                arguments("points without end", "foto.png", bomb(60_000, 60_000), "te veel beeldpunten"),
                arguments(
                        "points beyond counting",
                        "foto.png",
                        bomb(Integer.MAX_VALUE, Integer.MAX_VALUE),
                        "te veel beeldpunten"),
                arguments("document without end", "a.docx", Samples.bombOfDocument(), "uitgepakt te groot"),
                arguments(
                        "macros",
                        "a.docx",
                        zip("[Content_Types].xml", "", "word/document.xml", "", "word/vbaProject.bin", ""),
                        "macro’s"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String what, String name, byte[] content, String sentence) throws IOException {
        assertThat(inspect(name, content)).as(what).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal().sentence("nl")).contains(sentence);
            assertThat(Stream.of("nl", "fr", "en", "de").map(refused.refusal()::sentence))
                    .doesNotHaveDuplicates();
        });
    }

    /** Red was left. Where it comes to lie: the middle of which edge. */
    @ParameterizedTest(name = "orientation {0}")
    @CsvSource({"1, left", "2, right", "3, right", "4, left", "5, top", "6, top", "7, bottom", "8, bottom", "9, left"})
    void aPhotoStandsUprightAndSaysNothingOfPlaceAndMaker(int orientation, String red) throws IOException {
        for (var order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            var sent = Samples.photoOfTelephone(orientation, order);
            assertThat(new String(sent, StandardCharsets.ISO_8859_1))
                    .contains(Samples.PLACE, "Exif", "xmpmeta", "taken by Jan");
            var taken = (Taken) inspect("brug.jpg", sent);
            var kept = Files.readAllBytes(taken.path());
            assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                    .doesNotContain(Samples.PLACE, "Exif", "xmpmeta", "taken by Jan");
            assertThat(redEdge(ImageIO.read(taken.path().toFile()))).isEqualTo(red);
        }
    }

    /** Turned by 90 degrees, left and right tell 5 from 6 no more: the corners of a picture with one red quarter do. */
    @ParameterizedTest(name = "orientation {0}")
    @CsvSource({"1, 0 0", "2, 1 0", "3, 1 1", "4, 0 1", "5, 0 0", "6, 1 0", "7, 1 1", "8, 0 1"})
    void theCornerIsRight(int orientation, String corner) {
        var image = new BufferedImage(80, 40, BufferedImage.TYPE_3BYTE_BGR);
        image.setRGB(0, 0, 0xff0000);
        var turned = new Orientation(orientation).turn(image);
        var x = corner.startsWith("1") ? turned.getWidth() - 1 : 0;
        var y = corner.endsWith("1") ? turned.getHeight() - 1 : 0;
        assertThat(turned.getRGB(x, y) & 0xffffff).isEqualTo(0xff0000);
    }

    @Test
    void aLargePhotoIsMadeSmaller() throws IOException {
        var large = new BufferedImage(6_000, 5_000, BufferedImage.TYPE_BYTE_GRAY);
        var path = folder.resolve("large");
        ImageIO.write(large, "png", path.toFile());
        var taken = (Taken) inspect("large.png", Files.readAllBytes(path));
        assertThat(ImageIO.read(taken.path().toFile()).getWidth()).isEqualTo(3_000);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ../../etc/passwd                  | passwd.pdf
            C:\\Users\\Jan\\brief.doc       | brief.pdf
            brief{rtl}fdp.exe         | brieffdp.pdf
            a{line}Set-Cookie: b         | aSet-Cookie_ b.pdf
            ...                               | file.pdf
            brug "oost" <1>?.pdf              | brug _oost_ _1__.pdf
            brug 😀 é.pdf                     | brug 😀 é.pdf
            مرحبا.pdf                         | مرحبا.pdf
            """)
    void namesAreMadeSafe(String sent, String safe) {
        assertThat(FileName.safe(sent.replace("{rtl}", "\u202E").replace("{line}", "\r\n"), MediaKind.PDF))
                .isEqualTo(safe);
    }

    @Test
    void tenThousandCharactersAreShortened() {
        assertThat(FileName.safe("😀".repeat(10_000) + ".pdf", MediaKind.PDF)).isEqualTo("😀".repeat(80) + ".pdf");
    }

    private Inspected inspect(String name, byte[] content) throws IOException {
        var path = Files.createTempFile(folder, "sent", "");
        Files.write(path, content);
        return new Inspector(VirusScanner.NONE).inspect(new Upload(name, "image/jpeg", path, content.length));
    }

    private static String redEdge(BufferedImage image) {
        var right = image.getWidth() - 4;
        var bottom = image.getHeight() - 4;
        if (isRed(image, 3, 3)) {
            return isRed(image, 3, bottom) ? "left" : "top";
        }
        return isRed(image, right, 3) && isRed(image, right, bottom) ? "right" : "bottom";
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        var colour = image.getRGB(x, y);
        return (colour >> 16 & 0xff) > 200 && (colour & 0xff) < 60;
    }
}
