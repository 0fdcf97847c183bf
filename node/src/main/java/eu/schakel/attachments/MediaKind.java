package eu.schakel.attachments;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that are taken; all else is refused. */
public enum MediaKind {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    PDF("application/pdf", "pdf"),
    TEXT("text/plain", "txt"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ODT("application/vnd.oasis.opendocument.text", "odt");

    private final String mediaType;
    private final String extension;

    MediaKind(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** As in the header Content-Type. */
    public String mediaType() {
        return mediaType;
    }

    /** What its name ends with, without the dot. */
    public String extension() {
        return extension;
    }

    /** Whether a browser may show it inside a page: it was made by us, point by point. */
    public boolean isPhoto() {
        return this == JPEG || this == PNG;
    }

    static Optional<MediaKind> find(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }
}
