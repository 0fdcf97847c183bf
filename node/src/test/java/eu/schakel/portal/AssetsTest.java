package eu.schakel.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AssetsTest {
    private final Assets assets = Assets.load();

    @Test
    void aFileIsServedUnderItsHashAndUnderNoOther() {
        String path = assets.path("schakel.css");

        assertThat(path).matches("/static/[0-9a-f]{16}/schakel\\.css");
        assertThat(assets.find(path)).map(Asset::contentType).contains("text/css; charset=utf-8");
        assertThat(assets.find("/static/0000000000000000/schakel.css")).isEmpty();
        assertThat(assets.find(path + "/../schakel.js")).isEmpty();
    }

    @Test
    void textIsCompressedAndFontsAreNot() {
        Asset css = assets.find(assets.path("schakel.css")).orElseThrow();
        Asset font = assets.find(assets.path("atkinson-hyperlegible-next-latin-wght-normal.woff2"))
                .orElseThrow();

        assertThat(css.gzipped()).isNotNull();
        assertThat(font.gzipped()).isNull();
    }

    @Test
    void theStyleSheetRefersOnlyToFilesBesideIt() {
        Asset css = assets.find(assets.path("schakel.css")).orElseThrow();
        Matcher addresses =
                Pattern.compile("url\\(([^)]*)\\)").matcher(new String(css.bytes(), StandardCharsets.UTF_8));

        while (addresses.find()) {
            assertThat(assets.names()).contains(addresses.group(1));
        }
    }

    @Test
    void anUnknownNameIsNamedWithTheKnownOnes() {
        assertThatThrownBy(() -> assets.path("style.css"))
                .hasMessageContaining("style.css")
                .hasMessageContaining("schakel.css");
    }
}
