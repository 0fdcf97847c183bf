package eu.schakel.obstacles.intake;

import static eu.schakel.obstacles.intake.Desk.CODE;
import static eu.schakel.obstacles.intake.Desk.PROBLEM;
import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.obstacles.Obstacle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Photos and documents with a report, without script. */
class FilesTest {
    private static final String FILES = "/nl/follow/" + CODE.text() + "/files";

    private final Desk desk = new Desk();
    private final Visit visit = desk.visit();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aPhotoComesInAndItsCommitmentStandsInTheLog() {
        desk.report(CODE, PROBLEM, true);
        var page = visit.upload(FILES, "halte.jpg", photo());
        assertThat(page.text()).contains("Toegevoegd", "halte.jpg", "bewaard");

        assertThat(desk.obstacle(CODE).files()).singleElement().satisfies(file -> {
            assertThat(file.mediaType()).isEqualTo("image/jpeg");
            assertThat(file.commitment()).hasSize(64);
        });
        assertThat(desk.obstacle(CODE).answer("document").map(Obstacle.Answer::words))
                .hasValueSatisfying(words -> assertThat(words.text()).isEqualTo("halte.jpg"));
        var file = desk.obstacle(CODE).files().getFirst();
        var got = visit.get(FILES + "/" + file.attachment());
        assertThat(got.status()).isEqualTo(200);
        assertThat(got.header("Content-Disposition")).startsWith("attachment");
        assertThat(got.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void aZipNamedLikeAPhotoIsRefusedBesideTheOthers() {
        desk.report(CODE, PROBLEM, true);
        var page = visit.upload(FILES, "vakantie.jpg", zip());
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("vakantie.jpg:");
        assertThat(desk.obstacle(CODE).files()).isEmpty();
    }

    @Test
    void nothingChosenIsSaidAndAForeignCodeOpensNoFile() {
        desk.report(CODE, PROBLEM, true);
        visit.upload(FILES, "halte.jpg", photo());
        var file = desk.obstacle(CODE).files().getFirst();
        assertThat(visit.upload(FILES, "", new byte[0]).text()).contains("Kies eerst een bestand.");
        assertThat(visit.get("/nl/follow/ZZZZ456789ABCDEF/files/" + file.attachment())
                        .status())
                .isEqualTo(404);
    }

    private static byte[] photo() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_3BYTE_BGR), "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write("a".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
