package eu.schakel.agreements.declaration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** The made-up summit of Elbonia and Ruritania, as it is or with something changed. */
final class Summit {
    static final String ID = "elbonia-ruritania-2031";

    private Summit() {}

    static Path file() {
        return resource(ID + ".yaml");
    }

    static Path source() {
        return resource(ID + ".tsv");
    }

    static DeclarationFile read() {
        return DeclarationFile.read(file(), Optional.of(source()));
    }

    /** The file with one text in it replaced, in a folder. */
    static Path with(Path folder, String old, String replacement) {
        try {
            var text = Files.readString(file());
            if (!text.contains(old)) {
                throw new IllegalArgumentException("The summit's file has no '" + old + "'");
            }
            return Files.writeString(folder.resolve("summit.yaml"), text.replace(old, replacement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file without one of its agreements. */
    static Path without(Path folder, String id) {
        try {
            var text = Files.readString(file());
            int begin = text.indexOf("  - id: " + id + "\n");
            int end = text.indexOf("  - id: ", begin + 1);
            var rest = text.substring(0, begin) + text.substring(end);
            return Files.writeString(folder.resolve("summit.yaml"), rest.replace("    related: [" + id + "]\n", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path resource(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(Summit.class.getResource(name), name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
