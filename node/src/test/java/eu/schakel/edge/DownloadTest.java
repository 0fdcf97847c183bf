package eu.schakel.edge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.attachments.Attachments;
import eu.schakel.attachments.Inspected.Taken;
import eu.schakel.attachments.Owner;
import eu.schakel.attachments.Upload;
import eu.schakel.attachments.VirusScanner;
import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.edge.internal.Limits;
import eu.schakel.testing.TestDatabases;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a browser is told about a file that somebody sent. */
class DownloadTest {
    private static final Database DATABASE = TestDatabases.fresh();

    private final Attachments attachments = new Attachments(DATABASE, VirusScanner.NONE, Clock.systemUTC());
    private final TestSite site = TestSite.start(TestSite.settings(), Limits.USUAL, routes -> {
        routes.get(
                "/{language}/files/{id}",
                context -> Download.send(
                        context,
                        attachments,
                        attachments
                                .find(UUID.fromString(context.pathParam("id")))
                                .orElseThrow(),
                        context.queryParam("show") != null));
    });

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        site.close();
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aDocumentIsSavedAndNothingElse() throws IOException {
        var text = folder.resolve("text");
        Files.writeString(text, "De brug is dicht.\n".repeat(50_000));
        var id = keep("brug 😀 (oost)*.txt", text);
        var answer = site.get("/nl/files/" + id + "?show=1");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).hasSize(900_000).startsWith("De brug is dicht.\n");
        var headers = answer.headers();
        assertThat(headers.allValues("Content-Disposition"))
                .containsExactly("attachment; filename*=UTF-8''brug%20%F0%9F%98%80%20%28oost%29_.txt");
        assertThat(headers.firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(headers.allValues("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("Cache-Control")).containsExactly("private, no-store");
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void aPhotoMayBeShown() throws IOException {
        var photo = folder.resolve("photo");
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_3BYTE_BGR), "png", photo.toFile());
        var id = keep("brug.png", photo);
        assertThat(site.get("/nl/files/" + id + "?show=1").headers().firstValue("Content-Disposition"))
                .hasValue("inline; filename*=UTF-8''brug.png");
        assertThat(site.get("/nl/files/" + id).headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename*=UTF-8''brug.png");
        assertThat(site.get("/nl/files/" + id).headers().firstValue("Content-Type"))
                .hasValue("image/png");
    }

    @Test
    void whatIsErasedIsNotThere() throws IOException {
        var text = folder.resolve("text");
        Files.writeString(text, "De brug is dicht.");
        var id = keep("brug.txt", text);
        DATABASE.run(Access.APPLICATION, sql -> attachments.erase(sql, id));
        assertThat(site.get("/nl/files/" + id).statusCode()).isEqualTo(404);
    }

    private UUID keep(String name, Path path) throws IOException {
        var taken = (Taken) attachments.inspect(new Upload(name, "image/jpeg", path, Files.size(path)));
        return DATABASE.in(
                        Access.APPLICATION,
                        sql -> attachments.keep(sql, new Owner.OfDossier(UUID.randomUUID()), "file", taken))
                .id();
    }
}
