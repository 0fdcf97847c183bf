package eu.schakel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every template is drawn in every language; the result stays in {@code target/gallery} to be looked at. */
class GalleryTest {
    /** What the content security policy forbids: style attributes, event attributes, and scripts or styles without an address. */
    private static final Pattern INLINE = Pattern.compile("\\sstyle=|\\son[a-z]+=|<style|<script(?![^>]*\\ssrc=)");

    private static final Path FOLDER = Path.of("target", "gallery");

    @ParameterizedTest
    @EnumSource
    void everyPageAndComponentIsDrawn(Language language) throws IOException {
        for (var page : new Gallery(language).pages().entrySet()) {
            String html = page.getValue();
            assertThat(html)
                    .as(page.getKey())
                    .contains("<h1")
                    .doesNotContain("null")
                    .doesNotContainPattern(INLINE);
            assertThat(html.split("<h1", -1))
                    .as("headings of %s", page.getKey())
                    .hasSize(2);
            assertThat(html.split(" id=\"main\"", -1)).hasSize(2);
            Path file = FOLDER.resolve(language.tag()).resolve(page.getKey() + ".html");
            Files.createDirectories(file.getParent());
            Files.writeString(file, html);
        }
        assertThat(new Gallery(language).pages().get("form")).contains("&lt;De Lijn&gt; &amp; Zelzate");
        writeAssets();
    }

    private static void writeAssets() throws IOException {
        for (String name : Examples.SITE.assets().names()) {
            String path = Examples.SITE.assets().path(name);
            Path file = FOLDER.resolve(path.substring(1));
            Files.createDirectories(file.getParent());
            Files.write(file, Examples.SITE.assets().find(path).orElseThrow().bytes());
        }
    }
}
