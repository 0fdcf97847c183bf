package eu.schakel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a node says of itself is what was built. */
class VersionTest {
    @Test
    void aNodeSaysTheVersionOfTheProject() throws IOException {
        assertThat(Files.readString(Path.of("..", "pom.xml")))
                .contains("<artifactId>schakel</artifactId>\n  <version>" + Node.VERSION + "</version>");
    }
}
